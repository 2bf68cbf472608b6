//! Who serves the release to a journey: the server of xtask, or nginx as a host would run it.

use std::fs;
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use xtask::build::single;
use xtask::project::Project;
use xtask::serve::{Recorded, Server};
use xtask::setup::Cache;
use xtask::setup::nginx::{self, Nginx};

use crate::processes::{Process, free_port};
use crate::{Folder, Outcome, PATIENCE, copy};

/// Who serves the release.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The server of `cargo xtask serve`.
    Xtask,
    /// nginx, with the very configuration that the build wrote.
    Nginx,
    /// Nobody: the release as one file, opened from the disk. What a browser keeps for one file
    /// it may keep for all.
    File,
}

/// A server that runs, on an origin of its own, until it is dropped.
#[derive(Debug)]
pub struct Host {
    place: Place,
    inside: String,
    address: String,
    running: Running,
    // Dropped last: the server reads from it.
    _folder: Option<Folder>,
}

#[derive(Debug)]
enum Running {
    Xtask(Server),
    /// A file that is opened.
    File,
    /// The network is off: what was asked before.
    Off(Vec<Recorded>),
    Nginx {
        _process: Process,
        log: PathBuf,
    },
}

/// Its address, what runs, and what that reads from.
type Started = (String, Running, Option<Folder>);

impl Host {
    /// Serves `dist` in a folder of the site, such as `"a/b/"`, or in its root.
    ///
    /// # Errors
    /// When the server does not start.
    pub fn start(place: Place, dist: &Path, inside: &str) -> Outcome<Self> {
        let (address, running, folder) = match place {
            Place::Xtask if inside.is_empty() => Self::xtask(dist, inside, None)?,
            Place::Xtask => {
                let folder = Folder::new()?;
                copy(dist, &folder.path().join(inside))?;
                let site = folder.path().to_owned();
                Self::xtask(&site, inside, Some(folder))?
            }
            Place::Nginx => Self::nginx(dist, inside)?,
            Place::File => Self::file(inside)?,
        };
        Ok(Self { place, inside: inside.to_owned(), address, running, _folder: folder })
    }

    /// Serves another release in the same way, at another origin.
    ///
    /// # Errors
    /// When the server does not start.
    pub fn again(&self, release: &Path) -> Outcome<Self> {
        Self::start(self.place, release, &self.inside)
    }

    fn file(inside: &str) -> Outcome<Started> {
        let built = Project::locate()?.root().join(single::FOLDER).join(single::FILE);
        let folder = Folder::new()?;
        let file = folder.path().join(inside).join(single::FILE);
        fs::create_dir_all(folder.path().join(inside))?;
        fs::copy(&built, &file).map_err(|error| {
            format!("{}: {error}; run `cargo xtask build --single-file`", built.display())
        })?;
        let address = format!("file://{}", file.display());
        Ok((address, Running::File, Some(folder)))
    }

    fn xtask(site: &Path, inside: &str, folder: Option<Folder>) -> Outcome<Started> {
        let server = Server::start(site, 0)?;
        let address = format!("{}{inside}", server.url());
        Ok((address, Running::Xtask(server), folder))
    }

    fn nginx(dist: &Path, inside: &str) -> Outcome<Started> {
        let folder = Folder::new()?;
        let nginx = nginx::provide(&Cache::of_user()?)?;
        let port = free_port()?;
        let configuration = folder.path().join("nginx.conf");
        fs::write(&configuration, around(&nginx, folder.path(), port, dist, inside))?;
        let errors = folder.path().join("error.log");
        let mut command = Command::new(&nginx.program);
        command.arg("-p").arg(folder.path()).arg("-c").arg(&configuration).arg("-e").arg(&errors);
        let process = Process::start(command.stdout(Stdio::null()))?;
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if start.elapsed() > PATIENCE {
                let said = fs::read_to_string(&errors).unwrap_or_default();
                return Err(format!("nginx does not answer:\n{said}").into());
            }
            thread::sleep(Duration::from_millis(10));
        }
        let running = Running::Nginx { _process: process, log: folder.path().join("access.log") };
        let address = format!("http://127.0.0.1:{port}/{inside}");
        Ok((address, running, Some(folder)))
    }

    /// Answers nothing any more.
    pub fn stop(&mut self) {
        // It stops when it is dropped, and so lets go of its port.
        self.running = Running::Off(self.requests());
    }

    /// Where the release is: a folder with a slash at the end, or a file.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Everything that was asked so far, oldest first.
    #[must_use]
    pub fn requests(&self) -> Vec<Recorded> {
        match &self.running {
            Running::Xtask(server) => server.requests(),
            Running::Off(before) => before.clone(),
            Running::File => Vec::new(),
            Running::Nginx { log, .. } => {
                let text = fs::read_to_string(log).unwrap_or_default();
                text.lines().map(recorded).collect()
            }
        }
    }
}

/// What a host writes around `_nginx.conf`, as docs/hosting.md shows it, for one program that
/// keeps to a folder of its own.
fn around(nginx: &Nginx, own: &Path, port: u16, dist: &Path, inside: &str) -> String {
    let module = nginx.brotli.as_ref();
    let module = module.map(|file| format!("load_module {};", file.display())).unwrap_or_default();
    let brotli = if module.is_empty() { "" } else { "brotli_static on;" };
    let (own, dist) = (own.display(), dist.display());
    let release = if inside.is_empty() {
        format!("root {dist}; include {dist}/_nginx.conf; {brotli}")
    } else {
        format!("location /{inside} {{ alias {dist}/; include {dist}/_nginx.conf; {brotli} }}")
    };
    let paths: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|name| format!("{name}_temp_path {own}/{name};\n"))
        .concat();
    format!(
        r#"
daemon off;
# One process: it ends when the test does.
master_process off;
pid {own}/nginx.pid;
error_log {own}/error.log warn;
{module}
events {{ }}
http {{
{paths}
log_format asked escape=json '{{"method":"$request_method","path":"$request_uri",'
    '"referer":"$http_referer","cookie":"$http_cookie","accept":"$http_accept_encoding"}}';
access_log {own}/access.log asked;
server {{ listen 127.0.0.1:{port}; {release} }}
}}
"#
    )
}

/// A line of the log. One that cannot be read is a request that no check takes for a plain one.
fn recorded(line: &str) -> Recorded {
    let line: serde_json::Value = serde_json::from_str(line).unwrap_or_default();
    let word = |name: &str| line.get(name).and_then(|it| it.as_str()).unwrap_or_default();
    let told = |name: &str| Some(word(name).to_owned()).filter(|word| !word.is_empty());
    Recorded {
        method: word("method").to_owned(),
        path: word("path").to_owned(),
        referer: told("referer"),
        cookie: told("cookie"),
        accept_encoding: word("accept").to_owned(),
    }
}
