//! Making and raising exceptions from native code.

use super::*;
use crate::object::*;

macro_rules! raisers {
    ($($fun:ident $class:ident),* $(,)?) => {
        impl Vm {
            $(#[doc = concat!("A `", stringify!($class), "` with this message.")]
            #[cold]
            pub fn $fun(&mut self, message: impl AsRef<str>) -> Trap {
                let class = self.excs.$class;
                self.error(class, message.as_ref())
            })*
        }
    };
}

raisers! {
    type_error TypeError,
    value_error ValueError,
    index_error IndexError,
    attribute_error_plain AttributeError,
    name_error_plain NameError,
    runtime_error RuntimeError,
    overflow_error OverflowError,
    zero_division ZeroDivisionError,
    memory_error MemoryError,
    recursion_error RecursionError,
    not_implemented_error NotImplementedError,
    eof_error EOFError,
    buffer_error BufferError,
    lookup_error LookupError,
    system_error SystemError,
}

impl Vm {
    /// An exception of `class` whose only argument is `message`.
    #[cold]
    pub fn error(&mut self, class: Gc<Class>, message: &str) -> Trap {
        let text = self.str(message);
        let error = self.exception(class, vec![text]);
        if class == self.excs.ImportError || class == self.excs.ModuleNotFoundError {
            // It stays what it was when `args` are replaced.
            let msg = self.sym.msg;
            self.set_slot_value(error, msg, text);
        }
        Trap::Raise(error)
    }

    /// A new exception object with these arguments (its class's `__init__` is not run).
    pub fn exception(&mut self, class: Gc<Class>, args: Vec<Value>) -> Gc<Instance> {
        let args = self.tuple(args);
        self.exception_with(class, args)
    }

    /// The same where the tuple of its arguments exists.
    pub fn exception_with(&mut self, class: Gc<Class>, args: Value) -> Gc<Instance> {
        let native = self.heap.alloc(ExcData {
            args,
            cause: Value::None,
            context: Value::None,
            suppress_context: false,
            traceback: Vec::new(),
            traceback_object: None,
            group: None,
            suggestion: None,
            host_token: 0,
        });
        self.heap.alloc(Instance {
            class,
            shape: class.shape,
            slots: Vec::new(),
            native: Value::Exc(native),
            dict: None,
        })
    }

    #[cold]
    pub fn key_error(&mut self, key: Value) -> Trap {
        let class = self.excs.KeyError;
        Trap::Raise(self.exception(class, vec![key]))
    }

    /// `StopIteration(value)`.
    #[cold]
    pub fn stop_iteration(&mut self, value: Value) -> Trap {
        let class = self.excs.StopIteration;
        let args = if value.is_none() { vec![] } else { vec![value] };
        Trap::Raise(self.exception(class, args))
    }

    /// `'T' object has no attribute 'name'`, with `name` and `obj` set.
    #[cold]
    pub fn attribute_error(&mut self, obj: Value, name: Gc<Str>) -> Trap {
        let message = match obj {
            Value::Class(c) => {
                format!("type object '{}' has no attribute '{}'", self.class_name(c), name.as_str())
            }
            Value::Module(m) => format!("module '{}' has no attribute '{}'", m.name.as_str(), name.as_str()),
            _ => format!("'{}' object has no attribute '{}'", self.type_name(obj), name.as_str()),
        };
        self.attribute_error_with(message, obj, name)
    }

    /// An AttributeError with this text about `obj.name`.
    #[cold]
    pub fn attribute_error_with(&mut self, message: String, obj: Value, name: Gc<Str>) -> Trap {
        let trap = self.attribute_error_plain(message);
        if let Trap::Raise(e) = trap {
            let (n, o) = (self.sym.name, self.sym.obj);
            self.set_instance_attr(e, n, Value::Str(name));
            self.set_instance_attr(e, o, obj);
        }
        trap
    }

    #[cold]
    pub fn name_error(&mut self, name: Gc<Str>) -> Trap {
        let trap = self.name_error_plain(format!("name '{}' is not defined", name.as_str()));
        if let Trap::Raise(e) = trap {
            let n = self.sym.name;
            self.set_instance_attr(e, n, Value::Str(name));
            self.suggest_name(e, name);
        }
        trap
    }

    /// The native half of an exception instance.
    pub fn exc_data(&self, e: Gc<Instance>) -> Gc<ExcData> {
        match e.native {
            Value::Exc(d) => d,
            _ => unreachable!("exception classes have exception payloads"),
        }
    }

    /// Whether `e` is an instance of `class`.
    pub fn is_exc(&self, e: Gc<Instance>, class: Gc<Class>) -> bool {
        e.class.is_subclass(class)
    }

    /// An error of the text library as a Python exception.
    #[cold]
    pub fn text_error(&mut self, e: edge_text::PyErr) -> Trap {
        crate::builtins::text_error(self, e)
    }
}
