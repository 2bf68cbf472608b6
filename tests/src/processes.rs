//! Programs that a session starts: each ends with it, and only those end.

use std::fs;
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
    pub(crate) fn start(command: &mut Command) -> Outcome<Self> {
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
    driver: Process,
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
        Ok(Self { address: format!("http://127.0.0.1:{port}"), driver, _screen: screen })
    }

    /// Where it listens.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// Ends the browser that this driver started, all its processes at once and without a
    /// word of warning, as when the power fails. Says how many there were.
    pub(crate) fn kill_browser(&self) -> Outcome<usize> {
        let browser = descendants(self.driver.0.id(), &parents()?);
        if browser.is_empty() {
            return Err("the driver has no browser to kill".into());
        }
        // The word of the shell: a program of that name is not everywhere.
        let mut kill = Command::new("sh");
        kill.args(["-c", "kill -KILL \"$@\"", "sh"]).args(browser.iter().map(u32::to_string));
        // One that is gone already is no fault: a browser ends processes of its own.
        kill.stdin(Stdio::null()).stderr(Stdio::null()).status()?;
        let start = Instant::now();
        while browser.iter().any(|process| is_running(*process)) {
            if start.elapsed() > PATIENCE {
                return Err(format!("these do not end: {browser:?}").into());
            }
            thread::sleep(Duration::from_millis(5));
        }
        Ok(browser.len())
    }
}

/// Every process with the one that started it.
fn parents() -> Outcome<Vec<(u32, u32)>> {
    let entries = fs::read_dir("/proc")?.flatten();
    let numbers = entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    Ok(numbers.filter_map(|process| Some((process, parent(process)?.0))).collect())
}

/// The process that started this one, and the letter of its state.
fn parent(process: u32) -> Option<(u32, char)> {
    // The name of the program stands in brackets and may hold anything.
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let mut fields = stat.rsplit_once(')')?.1.split_whitespace();
    let state = fields.next()?.chars().next()?;
    Some((fields.next()?.parse().ok()?, state))
}

/// Whether it still does anything: what is left of one until its end is noticed does not.
fn is_running(process: u32) -> bool {
    parent(process).is_some_and(|(_, state)| !matches!(state, 'Z' | 'X'))
}

/// Everything that this process started, and what that started, and so on.
fn descendants(process: u32, parents: &[(u32, u32)]) -> Vec<u32> {
    let mut found = vec![process];
    let mut at = 0;
    while let Some(parent) = found.get(at).copied() {
        found.extend(parents.iter().filter(|(_, of)| *of == parent).map(|(child, _)| *child));
        at += 1;
    }
    found.split_off(1)
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

pub(crate) fn free_port() -> Outcome<u16> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_process_started_comes_from_it() {
        let parents = [(2, 1), (3, 2), (4, 3), (5, 1), (6, 2)];
        assert_eq!(descendants(2, &parents), [3, 6, 4]);
        assert!(descendants(4, &parents).is_empty());
    }

    #[test]
    fn a_process_knows_who_started_it() -> Outcome {
        let mut child = Process::start(Command::new("sleep").arg("60"))?;
        let number = child.0.id();
        assert!(descendants(std::process::id(), &parents()?).contains(&number));
        assert!(is_running(number));
        child.0.kill()?;
        child.0.wait()?;
        assert!(!is_running(number));
        Ok(())
    }
}
