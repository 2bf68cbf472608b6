//! Working without a network: the service worker, what it keeps, and the manifest with which the
//! page can be installed (R45, docs/decisions/0025-offline.md).

use serde_json::json;

use super::assets::{self, Files};
use super::index;
use super::scripts::Scripts;
use crate::report::Outcome;

/// The worker, under a name that stays: a browser knows it by that.
pub const WORKER: &str = "sw.js";
/// What a host puts in its place to switch it off.
pub const SWITCHED_OFF: &str = "sw-uit.js";
/// What a browser installs the page by.
pub const MANIFEST: &str = "manifest.webmanifest";

/// Adds the manifest and its icons, and what the pages load to register the worker: gives the
/// name of that module.
///
/// # Errors
/// When the module is no JavaScript.
pub fn add(files: &mut Files, icon: &str, scripts: Scripts<'_>) -> Outcome<String> {
    let [small, large] = [
        ("icon-192", include_bytes!("offline/icon-192.png").as_slice()),
        ("icon-512", include_bytes!("offline/icon-512.png").as_slice()),
    ]
    .map(|(stem, bytes)| files.add_hashed(stem, "png", bytes.to_vec()));
    let picture = |file: &str, sizes: &str, kind: &str, purpose: &str| json!({ "src": file, "sizes": sizes, "type": kind, "purpose": purpose });
    let manifest = json!({
        "name": "Samenhang, zelfscan wonen, begeleiding en zorg",
        "short_name": "Samenhang",
        "lang": "nl",
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": "#ffffff",
        "theme_color": "#ffffff",
        "icons": [
            picture(icon, "any", "image/svg+xml", "any"),
            picture(&small, "192x192", "image/png", "any"),
            picture(&large, "512x512", "image/png", "any maskable"),
        ],
    });
    files.add(MANIFEST, manifest.to_string().into_bytes());
    let module = scripts.smaller(include_str!("offline/offline.js"))?;
    Ok(files.add_hashed("offline", "js", module.into_bytes()))
}

/// Adds the worker, which names everything that the app may need: last of all.
///
/// # Errors
/// When the worker is no JavaScript.
pub fn add_worker(files: &mut Files, scripts: Scripts<'_>) -> Outcome<()> {
    let kept: Vec<(&str, &[u8])> = files.iter().filter(|(name, _)| is_kept(name)).collect();
    let whole: Vec<u8> = kept.iter().flat_map(|(_, bytes)| bytes.iter().copied()).collect();
    // The page of the folder itself; nobody asks for it by its name.
    let address = |name: &str| if name == "index.html" { "./".to_owned() } else { name.to_owned() };
    let names: Vec<String> = kept.iter().map(|(name, _)| address(name)).collect();
    let (version, names) = (assets::hash(&whole), json!(names).to_string());
    let worker = include_str!("offline/sw.js");
    let worker = index::fill(worker, &[("version", &version), ("files", &names)])?;
    files.add(WORKER, scripts.smaller(&worker)?.into_bytes());
    let off = scripts.smaller(include_str!("offline/sw-uit.js"))?;
    files.add(SWITCHED_OFF, off.into_bytes());
    Ok(())
}

/// Whether a file is kept for a day without a network: all that the app shows, and nothing that
/// is there for other sites or for administrators.
fn is_kept(name: &str) -> bool {
    let hosts = ["insluiten.", "frame.", "icon-"].iter().any(|begin| name.starts_with(begin));
    let page = name.ends_with(".html") || assets::is_hashed(name);
    (page && !hosts) || name == MANIFEST
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;

    fn release() -> Outcome<Files> {
        let project = Project::locate()?;
        let scripts = Scripts { project: &project, node: None };
        let mut files = Files::default();
        files.add("index.html", b"page".to_vec());
        files.add("_headers", b"for hosts".to_vec());
        let icon = files.add_hashed("icon", "svg", b"<svg/>".to_vec());
        add(&mut files, &icon, scripts)?;
        add_worker(&mut files, scripts)?;
        Ok(files)
    }

    fn text(files: &Files, wanted: &str) -> String {
        let found = files.iter().find(|(name, _)| *name == wanted);
        found.map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned()).unwrap_or_default()
    }

    #[test]
    fn the_worker_keeps_what_the_app_shows() -> Outcome<()> {
        let files = release()?;
        let worker = text(&files, WORKER);
        for kept in ["\"./\"", "\"icon.", "\"offline.", "\"manifest.webmanifest\""] {
            assert!(worker.contains(kept), "{kept} in {worker}");
        }
        for other in ["_headers", "index.html\"", "icon-192", "{{"] {
            assert!(!worker.contains(other), "{other} in {worker}");
        }
        assert_eq!(text(&files, WORKER), text(&release()?, WORKER));
        Ok(())
    }

    #[test]
    fn another_release_is_another_worker() -> Outcome<()> {
        let project = Project::locate()?;
        let mut files = release()?;
        let before = text(&files, WORKER);
        files.add("index.html", b"another page".to_vec());
        add_worker(&mut files, Scripts { project: &project, node: None })?;
        assert_ne!(text(&files, WORKER), before);
        Ok(())
    }

    #[test]
    fn the_icons_are_there_and_of_the_size_that_is_said() -> Outcome<()> {
        let files = release()?;
        let manifest: serde_json::Value = serde_json::from_str(&text(&files, MANIFEST))
            .map_err(|error| crate::report::Failure::new(error.to_string(), "mend it"))?;
        let icons = manifest["icons"].as_array().map(Vec::as_slice).unwrap_or_default();
        assert_eq!(icons.len(), 3);
        for icon in icons {
            let name = icon["src"].as_str().unwrap_or_default();
            let bytes = files.iter().find(|(it, _)| *it == name).map(|(_, bytes)| bytes);
            let bytes = bytes.unwrap_or_default();
            assert!(!bytes.is_empty(), "{name}");
            if name.ends_with(".png") {
                // The width stands at the 17th byte.
                let width = bytes.get(16..20).and_then(|it| it.try_into().ok());
                let width = u32::from_be_bytes(width.unwrap_or_default());
                assert_eq!(icon["sizes"], format!("{width}x{width}"));
            }
        }
        Ok(())
    }
}
