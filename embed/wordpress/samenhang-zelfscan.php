<?php
/**
 * Plugin Name:       Samenhang zelfscan
 * Description:       Zet de zelfscan wonen, begeleiding en zorg op een pagina, met de shortcode [samenhang_zelfscan].
 * Version:           1.0.0
 * Requires at least: 5.7
 * Requires PHP:      7.4
 * License:           EUPL-1.2
 *
 * Where the assessment is served stands in wp-config.php, so that no editor can show another
 * website by mistake:
 *
 *     define( 'SAMENHANG_URL', 'https://zelfscan.example.nl/' );
 *
 * See docs/insluiten.md.
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** The script of the version that this plugin is made for, and what it must be, to the letter. */
const SAMENHANG_SCRIPT    = 'embed.1.js';
const SAMENHANG_INTEGRITY = 'sha384-HbZE1/ZwJ61O6+cubxBqLquJDhq2j5hV+A3pCFLSUeFe1KTxYiK0q7cGONQre34u';

/**
 * The settings that an editor can give: what each is called in the address, and what it may be.
 * Anything else is left out. embed.js and the assessment look again.
 */
const SAMENHANG_SETTINGS = array(
	'language' => array( 'lang', '/^(nl|en)$/D' ),
	'theme'    => array( 'theme', '/^[a-z][a-z0-9-]{0,31}$/D' ),
	'scan'     => array( 'scan', '/^(quick|full)$/D' ),
	'start'    => array( 'start', '/^(start|begin|question)$/D' ),
);

/**
 * What stands in the place of [samenhang_zelfscan language="nl" scan="quick" back="https://…"].
 *
 * @param array|string $given What the editor wrote; WordPress gives '' for nothing.
 * @return string HTML.
 */
function samenhang_zelfscan( $given ) {
	$base = defined( 'SAMENHANG_URL' ) ? esc_url_raw( SAMENHANG_URL, array( 'https', 'http' ) ) : '';
	if ( '' === $base ) {
		// Only those who can mend it read this.
		$help = 'Samenhang: zet SAMENHANG_URL in wp-config.php.';
		return current_user_can( 'edit_posts' ) ? '<p>' . esc_html( $help ) . '</p>' : '';
	}
	$base       = trailingslashit( $base );
	$defaults   = array_fill_keys( array( 'language', 'theme', 'scan', 'start', 'back', 'title' ), '' );
	$given      = shortcode_atts( $defaults, (array) $given, 'samenhang_zelfscan' );
	$query      = array();
	$attributes = '';
	foreach ( SAMENHANG_SETTINGS as $name => list( $key, $fits ) ) {
		$value = (string) $given[ $name ];
		if ( preg_match( $fits, $value ) ) {
			$query[ $key ] = $value;
			$attributes   .= ' ' . $name . '="' . esc_attr( $value ) . '"';
		}
	}
	// The way back leads to this website only.
	$back = esc_url_raw( (string) $given['back'], array( 'https', 'http' ) );
	if ( '' !== $back && samenhang_origin( $back ) === samenhang_origin( home_url( '/' ) ) ) {
		$query['back'] = $back;
		$attributes   .= ' back="' . esc_attr( $back ) . '"';
	}
	$title = '' !== $given['title'] ? $given['title'] : 'Zelfscan wonen, begeleiding en zorg';
	$src   = $base . ( $query ? '?' . http_build_query( $query, '', '&' ) : '' );
	return '<samenhang-zelfscan' . $attributes . '>'
		. '<iframe src="' . esc_url( $src ) . '" title="' . esc_attr( $title ) . '" loading="lazy"'
		. ' allow="clipboard-write; fullscreen" width="100%" height="700" style="border:0"></iframe>'
		. '</samenhang-zelfscan>'
		. samenhang_script( $base );
}

/**
 * The script, once on each page.
 *
 * @param string $base Where the assessment is served.
 * @return string HTML.
 */
function samenhang_script( $base ) {
	static $written = false;
	if ( $written ) {
		return '';
	}
	$written = true;
	return wp_get_script_tag(
		array(
			'src'         => esc_url( $base . SAMENHANG_SCRIPT ),
			'integrity'   => SAMENHANG_INTEGRITY,
			'crossorigin' => 'anonymous',
			'async'       => true,
		)
	);
}

/**
 * Scheme, host and port of an address.
 *
 * @param string $url An address.
 * @return string
 */
function samenhang_origin( $url ) {
	$parts = wp_parse_url( $url );
	$parts = array_merge( array( 'scheme' => '', 'host' => '', 'port' => '' ), (array) $parts );
	return strtolower( $parts['scheme'] . '://' . $parts['host'] . ':' . $parts['port'] );
}

add_shortcode( 'samenhang_zelfscan', 'samenhang_zelfscan' );
