//! A host whose sources are lists of imports, and an HTTP server that can misbehave.
#![allow(dead_code, reason = "every test binary uses a part of this")]

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::thread;
use std::time::Duration;

use edge_modules::store::{Hash, Store};
use edge_modules::{Error, Host, Import, Loader, Network, Permission, Progress};

/// Sources are imports, one a line, as `extract_imports` answers.
pub struct Lister;

impl Host for Lister {
    type Error = Error;

    fn scan(&mut self, source: &[u8]) -> Result<Vec<Import>, Error> {
        Ok(Import::parse_lines(&String::from_utf8_lossy(source)))
    }

    fn compile(&mut self, _hash: Hash, wasm: &Arc<Vec<u8>>) -> Result<Result<(), String>, Error> {
        Ok(if wasm.len() > 4 { Ok(()) } else { Err("it is too short".into()) })
    }

    fn poll_stop(&mut self, _context: &mut Context<'_>) -> Poll<Error> {
        Poll::Pending
    }

    fn progress(&mut self, _progress: Progress<'_>) {}

    fn wait(&mut self, duration: Duration) -> Result<(), Error> {
        thread::sleep(duration);
        Ok(())
    }
}

/// A loader that keeps nothing on disk and allows what options name.
pub fn loader() -> Loader {
    Loader::new(Store::memory(), Permission::default(), network())
}

/// Patience for a test: a server on this machine answers at once, or is not meant to.
pub fn network() -> Network {
    Network { back_off: Duration::from_millis(1), ..Network::default() }
}

/// What the server does with the connection once it has read a request.
#[derive(Clone)]
pub enum Answer {
    /// Writes these bytes and closes.
    Raw(Vec<u8>),
    /// Writes these bytes and leaves the connection open, until the client closes it.
    Hang(Vec<u8>),
    /// Closes with a reset.
    Reset,
    /// One after another; the last one for ever.
    Then(Vec<Answer>),
}

pub fn ok(body: &str) -> Answer {
    with("200 OK", "", body.as_bytes())
}

pub fn status(line: &str) -> Answer {
    with(line, "", b"")
}

pub fn redirect(to: &str) -> Answer {
    with("302 Found", &format!("Location: {to}\r\n"), b"")
}

pub fn with(line: &str, headers: &str, body: &[u8]) -> Answer {
    let head =
        format!("HTTP/1.1 {line}\r\n{headers}Content-Length: {}\r\nConnection: close\r\n\r\n", body.len());
    Answer::Raw([head.as_bytes(), body].concat())
}

#[derive(Default)]
struct State {
    answers: HashMap<String, Answer>,
    requests: Vec<String>,
    headers: Vec<String>,
}

/// Serves on a loopback address until the process ends.
pub struct Server {
    pub port: u16,
    state: Arc<Mutex<State>>,
}

impl Server {
    pub fn new(answers: &[(&str, Answer)]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let answers = answers.iter().map(|(path, answer)| ((*path).to_owned(), answer.clone())).collect();
        let state = Arc::new(Mutex::new(State { answers, ..State::default() }));
        let server = Self { port, state: state.clone() };
        thread::spawn(move || {
            for stream in listener.incoming() {
                let (Ok(stream), state) = (stream, state.clone()) else { continue };
                // A client that goes away in the middle is no failure of the server.
                thread::spawn(move || drop(serve(stream, &state)));
            }
        });
        server
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    pub fn set(&self, path: &str, answer: Answer) {
        self.state.lock().unwrap().answers.insert(path.to_owned(), answer);
    }

    /// Paths that were asked for since the last time.
    pub fn take_requests(&self) -> Vec<String> {
        std::mem::take(&mut self.state.lock().unwrap().requests)
    }

    /// Header lines of all requests so far.
    pub fn headers(&self) -> Vec<String> {
        self.state.lock().unwrap().headers.clone()
    }
}

fn serve(mut stream: TcpStream, state: &Mutex<State>) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut line = String::new();
    reader.read_line(&mut line)?;
    let path = line.split(' ').nth(1).unwrap_or("").to_owned();
    loop {
        let mut header = String::new();
        reader.read_line(&mut header)?;
        if header.trim().is_empty() {
            break;
        }
        state.lock().unwrap().headers.push(header.trim().to_owned());
    }
    let answer = {
        let mut state = state.lock().unwrap();
        state.requests.push(path.clone());
        match state.answers.get_mut(&path) {
            None => status("404 Not Found"),
            Some(Answer::Then(answers)) if answers.len() > 1 => answers.remove(0),
            Some(Answer::Then(answers)) => answers[0].clone(),
            Some(answer) => answer.clone(),
        }
    };
    match answer {
        Answer::Raw(bytes) => stream.write_all(&bytes),
        Answer::Hang(bytes) => {
            stream.write_all(&bytes)?;
            let mut rest = String::new();
            reader.read_line(&mut rest).map(drop)
        }
        Answer::Reset => {
            // With data unread in the socket, closing resets the connection.
            stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nx")?;
            stream.shutdown(std::net::Shutdown::Both)
        }
        Answer::Then(_) => Ok(()),
    }
}
