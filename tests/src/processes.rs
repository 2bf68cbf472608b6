//! Programs that a session starts: each ends with it, and only those end.

use std::io::{self, BufRead, BufReader, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use xtask::process;
use xtask::setup::{Cache, tools};

use crate::{Browser, Outcome, PATIENCE};

/// A program that is ended when this is dropped.
#[derive(Debug)]
pub(crate) struct Process(Child);

impl Process {
    fn start(command: &mut Command) -> Outcome<Self> {
        let child = command.stdin(Stdio::null()).stderr(Stdio::null()).spawn();
        Ok(Self(child.map_err(|error| format!("{command:?} did not start: {error}"))?))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

/// The driver of a browser, and its screen where it needs one.
#[derive(Debug)]
pub(crate) struct Driver {
    address: String,
    // Dropped in this order: first the driver, then the screen it draws on.
    _driver: Process,
    _screen: Option<Process>,
}

impl Driver {
    /// Starts the driver of this browser on a free port.
    pub(crate) fn start(browser: Browser) -> Outcome<Self> {
        let port = free_port()?;
        let mut command = Command::new(program(browser)?);
        command.stdout(Stdio::null());
        let mut screen = None;
        match browser {
            Browser::Chromium => command.arg(format!("--port={port}")),
            Browser::Firefox => command
                .args(["--port", &port.to_string()])
                // Its own port for the browser too: two of them may run at once.
                .args(["--marionette-port", &free_port()?.to_string(), "--log", "fatal"]),
            Browser::WebKit => {
                let (process, display) = start_screen()?;
                screen = Some(process);
                command
                    .arg(format!("--port={port}"))
                    .env("DISPLAY", display)
                    .env("GDK_BACKEND", "x11")
                    .env("LIBGL_ALWAYS_SOFTWARE", "1")
            }
        };
        let driver = Process::start(&mut command)?;
        wait_until_ready(port)?;
        Ok(Self { address: format!("http://127.0.0.1:{port}"), _driver: driver, _screen: screen })
    }

    /// Where it listens.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }
}

fn program(browser: Browser) -> Outcome<PathBuf> {
    let name = match browser {
        Browser::Chromium => "chromedriver",
        Browser::Firefox => return Ok(tools::geckodriver(&Cache::of_user()?)?.join("geckodriver")),
        Browser::WebKit => "WebKitWebDriver",
    };
    process::on_path(&[name]).ok_or_else(|| {
        format!("{name} is not on PATH; `cargo xtask test` installs what is missing").into()
    })
}

/// A screen that nobody sees, and its name.
fn start_screen() -> Outcome<(Process, String)> {
    let mut xvfb = Command::new("Xvfb");
    xvfb.args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]);
    let mut process = Process::start(xvfb.stdout(Stdio::piped()))?;
    // It picks a free number itself and says so when it is ready.
    let mut number = String::new();
    let stdout = process.0.stdout.take().ok_or("Xvfb has no output")?;
    BufReader::new(stdout).read_line(&mut number)?;
    match number.trim() {
        "" => Err("Xvfb did not start".into()),
        number => Ok((process, format!(":{number}"))),
    }
}

fn free_port() -> Outcome<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

/// A driver may listen before it answers: it is asked until it says it is well.
fn wait_until_ready(port: u16) -> Outcome {
    let start = Instant::now();
    while !says_ready(port).unwrap_or_default() {
        if start.elapsed() > PATIENCE {
            return Err(format!("the driver on port {port} does not answer").into());
        }
        thread::sleep(Duration::from_millis(20));
    }
    Ok(())
}

fn says_ready(port: u16) -> io::Result<bool> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(Duration::from_secs(2)))?;
    let question =
        format!("GET /status HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n");
    stream.write_all(question.as_bytes())?;
    let mut first = String::new();
    BufReader::new(stream).read_line(&mut first)?;
    Ok(first.contains(" 200 "))
}
