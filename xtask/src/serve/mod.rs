//! `cargo xtask serve`, and the server that the tests use too: it serves a
//! folder as a good static host does and remembers what was asked of it.

mod answer;

use std::io::{self, BufRead, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

pub use answer::Answer;

use crate::build::{self, Purpose};
use crate::project::Project;
use crate::report::{self, Failure, Outcome};

/// A request as the server saw it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Recorded {
    /// `GET`, `HEAD`, or what was refused.
    pub method: String,
    /// The path and query, as they came.
    pub path: String,
    /// The page it came from, when the browser told.
    pub referer: Option<String>,
    /// Cookies, when the browser sent any.
    pub cookie: Option<String>,
    /// The compressions that the browser takes; empty when it told nothing.
    pub accept_encoding: String,
}

/// A server on 127.0.0.1 that stops when it is dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    accepting: Option<JoinHandle<()>>,
}

#[derive(Debug)]
struct Shared {
    folder: PathBuf,
    requests: Mutex<Vec<Recorded>>,
    stopping: AtomicBool,
}

/// The longest request line with headers that is read, in bytes.
const LONGEST_REQUEST: u64 = 64 * 1024;

impl Server {
    /// Serves `folder` on 127.0.0.1; port 0 asks for any free one.
    ///
    /// # Errors
    /// When the port is taken or may not be used.
    pub fn start(folder: &Path, port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            folder: folder.to_owned(),
            requests: Mutex::default(),
            stopping: AtomicBool::new(false),
        });
        let accepting = {
            let shared = Arc::clone(&shared);
            thread::spawn(move || shared.accept(&listener))
        };
        Ok(Self { address, shared, accepting: Some(accepting) })
    }

    /// The address to open, with a slash at the end.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Everything asked so far, oldest first.
    #[must_use]
    pub fn requests(&self) -> Vec<Recorded> {
        self.shared.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Waits until the program is ended from outside.
    pub fn wait(mut self) {
        if let Some(thread) = self.accepting.take() {
            drop(thread.join());
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.stopping.store(true, Ordering::SeqCst);
        if let Some(thread) = self.accepting.take() {
            // Wakes the thread that waits for the next connection.
            if TcpStream::connect(self.address).is_ok() {
                drop(thread.join());
            }
        }
    }
}

impl Shared {
    fn accept(self: Arc<Self>, listener: &TcpListener) {
        for stream in listener.incoming() {
            if self.stopping.load(Ordering::SeqCst) {
                return;
            }
            let Ok(stream) = stream else { continue };
            let shared = Arc::clone(&self);
            // A browser that goes away in the middle is its own affair.
            thread::spawn(move || drop(shared.talk(stream)));
        }
    }

    /// One request, one answer: closing after each keeps this simple, and on
    /// this computer a connection costs nothing.
    fn talk(&self, stream: TcpStream) -> io::Result<()> {
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        stream.set_write_timeout(Some(Duration::from_secs(30)))?;
        let Some(request) = read_request(&stream)? else { return Ok(()) };
        let answer =
            Answer::to(&self.folder, &request.method, &request.path, &request.accept_encoding);
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).push(request);
        (&stream).write_all(&answer.bytes())?;
        (&stream).flush()
    }
}

/// Reads the request line and the headers; `None` for a connection that says
/// nothing, as browsers open them ahead of need.
fn read_request(stream: &TcpStream) -> io::Result<Option<Recorded>> {
    let mut lines = BufReader::new(stream.take(LONGEST_REQUEST)).lines();
    let Some(first) = lines.next().transpose()? else { return Ok(None) };
    let mut words = first.split(' ');
    let mut request = Recorded {
        method: words.next().unwrap_or_default().to_owned(),
        path: words.next().unwrap_or_default().to_owned(),
        ..Recorded::default()
    };
    for line in lines {
        let line = line?;
        let Some((name, value)) = line.split_once(':') else { break };
        let value = value.trim().to_owned();
        match name.to_ascii_lowercase().as_str() {
            "referer" => request.referer = Some(value),
            "cookie" => request.cookie = Some(value),
            "accept-encoding" => request.accept_encoding = value,
            _ => {}
        }
    }
    Ok(Some(request))
}

/// Builds the release and serves it until it is stopped.
///
/// # Errors
/// When the build fails or the port cannot be had.
pub fn serve(project: &Project, port: u16) -> Outcome<()> {
    // Before the build: nobody should wait minutes to hear about the port.
    drop(listen(project, port)?);
    // Too heavy is for `build` and `test` to refuse; it can be looked at all the same.
    build::make(project, Purpose::Serve)?;
    let server = listen(project, port)?;
    report::note("press Ctrl+C to stop");
    println!("Samenhang is at {}", server.url());
    server.wait();
    Ok(())
}

fn listen(project: &Project, port: u16) -> Outcome<Server> {
    Server::start(&project.dist(), port).map_err(|error| {
        Failure::new(
            format!("port {port} on 127.0.0.1 cannot be used: {error}"),
            format!("choose another, for example `cargo xtask serve --port {}`", other(port)),
        )
    })
}

/// A port to suggest: the next one, away from those that need root.
fn other(port: u16) -> u16 {
    port.checked_add(1).filter(|next| *next > 1024).unwrap_or(8081)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn ask(server: &Server, request: &str) -> io::Result<String> {
        let mut stream = TcpStream::connect(server.address)?;
        stream.write_all(request.as_bytes())?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        Ok(answer)
    }

    #[test]
    fn it_serves_remembers_and_stops() -> io::Result<()> {
        let folder = std::env::temp_dir().join(format!("samenhang-serve-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("index.html"), "<h1>hello</h1>")?;
        let server = Server::start(&folder, 0)?;
        let address = server.address;
        let request = "GET /?a=b HTTP/1.1\r\nHost: x\r\nReferer: http://y/\r\nCookie: c=d\r\n\r\n";
        let answer = ask(&server, request)?;
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
        assert!(answer.ends_with("<h1>hello</h1>"), "{answer}");
        let expected = Recorded {
            method: "GET".to_owned(),
            path: "/?a=b".to_owned(),
            referer: Some("http://y/".to_owned()),
            cookie: Some("c=d".to_owned()),
            accept_encoding: String::new(),
        };
        assert_eq!(server.requests(), [expected]);
        assert!(Server::start(&folder, address.port()).is_err(), "the port is taken");
        drop(server);
        assert!(Server::start(&folder, address.port()).is_ok(), "the port is free again");
        fs::remove_dir_all(folder)
    }

    #[test]
    fn a_silent_connection_is_not_a_request() -> io::Result<()> {
        let server = Server::start(&std::env::temp_dir(), 0)?;
        drop(TcpStream::connect(server.address)?);
        assert!(ask(&server, "GET /no-such-file HTTP/1.1\r\n\r\n")?.contains("404"));
        assert_eq!(server.requests().len(), 1);
        Ok(())
    }

    #[test]
    fn a_taken_port_names_the_flag() -> io::Result<()> {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let port = taken.local_addr()?.port();
        let failed = Project::locate().and_then(|project| serve(&project, port));
        assert!(failed.is_err_and(|failure| failure.to_string().contains("--port")));
        Ok(())
    }
}
