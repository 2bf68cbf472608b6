<?php
/**
 * A page of a WordPress website, without WordPress: the functions of it that the plugin calls,
 * each doing the part that matters here, and a page with two shortcodes.
 *
 * php wordpress.php PLUGIN HOME [SAMENHANG_URL]
 */

define( 'ABSPATH', __DIR__ );
list( , $plugin, $home ) = $argv;
if ( isset( $argv[3] ) ) {
	define( 'SAMENHANG_URL', $argv[3] );
}

$shortcodes = array();
function add_shortcode( $name, $callback ) {
	global $shortcodes;
	$shortcodes[ $name ] = $callback;
}
function shortcode_atts( $defaults, $given, $name = '' ) {
	return array_merge( $defaults, array_intersect_key( $given, $defaults ) );
}
function esc_attr( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES );
}
function esc_html( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES );
}
function esc_url_raw( $url, $protocols = null ) {
	// As WordPress does: only these characters, only these schemes.
	$url = preg_replace( '|[^a-z0-9-~+_.?#=!&;,/:%@$\|*\'()\[\]\x80-\xff]|i', '', $url );
	return preg_match( '#^(https?):#i', $url ) ? $url : '';
}
function esc_url( $url, $protocols = null ) {
	return str_replace( array( '&', "'" ), array( '&#038;', '&#039;' ), esc_url_raw( $url ) );
}
function trailingslashit( $url ) {
	return rtrim( $url, '/' ) . '/';
}
function home_url( $path = '' ) {
	global $home;
	return rtrim( $home, '/' ) . $path;
}
function wp_parse_url( $url ) {
	return parse_url( $url );
}
function current_user_can( $what ) {
	return false;
}
function wp_get_script_tag( $attributes ) {
	$tag = '<script';
	foreach ( $attributes as $name => $value ) {
		$tag .= true === $value ? " $name" : " $name=\"" . esc_attr( $value ) . '"';
	}
	return "$tag></script>\n";
}

require $plugin;

$all  = array(
	array( 'language' => 'en', 'scan' => 'full', 'start' => 'begin', 'back' => home_url( '/nieuws/?a=1&b=2' ) ),
	array(
		'language' => '"><script>alert(1)</script>',
		'theme'    => "dark\n",
		'scan'     => 'javascript:alert(1)',
		'start'    => 'question"',
		'back'     => 'https://elders.example/',
		'title'    => '"><img src=x onerror=alert(1)>',
		'onload'   => 'alert(1)',
		'src'      => 'https://elders.example/',
	),
);
echo '<!doctype html><html lang="nl"><meta charset="utf-8"><title>WordPress</title>';
echo '<script src="host.js"></script><link rel="icon" href="data:,"><h1>WordPress</h1>';
foreach ( $all as $given ) {
	echo $shortcodes['samenhang_zelfscan']( $given );
}
