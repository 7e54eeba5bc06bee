//! What compiling a plugin would cost, before it is done.
//!
//! Owns: the bounds beyond which a module is not compiled. Pure, any thread. Must never run anything in worse than linear
//! time.
//!
//! Cranelift's time and memory grow with the number of values that are alive at a point of the control flow, times the
//! number of such points. 400 KB of WebAssembly with 5,000 locals and 40,000 branches took 7 GB (measured); what
//! compilers emit stays far below these bounds: in the 4.5 MB of the VM itself, the costliest function is at a twentieth.

use wasmparser::{
    BinaryReaderError, FuncValidator, FuncValidatorAllocations, FunctionBody, Operator, OperatorsReader,
    Parser, ValidPayload, Validator, ValidatorResources, WasmFeatures,
};

const MAX_BYTES: usize = 32 << 20;
const MAX_FUNCTIONS: usize = 100_000;
const MAX_FUNCTION_BYTES: usize = 1 << 20;
/// Values alive at branches, added up over the branches of one function. About 70 bytes of memory each.
const MAX_FUNCTION_WORK: u64 = 4_000_000;
/// The same over all functions, some of which are compiled side by side.
const MAX_WORK: u64 = 24_000_000;

/// Refuses what would take too long or too much memory to compile. `wasm` is valid.
pub(super) fn check(wasm: &[u8]) -> Result<(), String> {
    let total = work(wasm)?;
    if total > MAX_WORK {
        return Err(too_much("it", total, MAX_WORK));
    }
    Ok(())
}

fn work(wasm: &[u8]) -> Result<u64, String> {
    if wasm.len() > MAX_BYTES {
        return Err(format!("it has {} bytes; {MAX_BYTES} are allowed", wasm.len()));
    }
    let text = |error: BinaryReaderError| error.to_string();
    // The engine decides which features there are; it has validated the module.
    let mut validator = Validator::new_with_features(WasmFeatures::all());
    let mut allocations = FuncValidatorAllocations::default();
    let (mut index, mut total) = (0, 0_u64);
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload.map_err(text)?;
        let ValidPayload::Func(function, body) = validator.payload(&payload).map_err(text)? else { continue };
        let bytes = body.range().len();
        if bytes > MAX_FUNCTION_BYTES {
            return Err(format!("its function {index} has {bytes} bytes; {MAX_FUNCTION_BYTES} are allowed"));
        }
        let mut function = function.into_validator(allocations);
        let work = function_work(&mut function, &body).map_err(text)?;
        if work > MAX_FUNCTION_WORK {
            return Err(too_much(&format!("its function {index}"), work, MAX_FUNCTION_WORK));
        }
        allocations = function.into_allocations();
        total += work;
        index += 1;
        if index > MAX_FUNCTIONS {
            return Err(format!("it has more than the {MAX_FUNCTIONS} functions that are allowed"));
        }
    }
    Ok(total)
}

fn too_much(what: &str, work: u64, allowed: u64) -> String {
    format!(
        "{what} is too complex to compile: the values at its branches come to {work}, of which {allowed} are allowed; \
         use smaller functions with fewer variables"
    )
}

/// Counts values at branches, until there are too many.
fn function_work(
    function: &mut FuncValidator<ValidatorResources>,
    body: &FunctionBody<'_>,
) -> Result<u64, BinaryReaderError> {
    let mut reader = body.get_binary_reader();
    function.read_locals(&mut reader)?;
    let locals = u64::from(function.len_locals());
    let mut operators = OperatorsReader::new(reader);
    let mut work = 0_u64;
    while !operators.eof() && work <= MAX_FUNCTION_WORK {
        let (operator, offset) = operators.read_with_offset()?;
        let stack = u64::from(function.operand_stack_height());
        work += match &operator {
            Operator::Block { .. }
            | Operator::Loop { .. }
            | Operator::If { .. }
            | Operator::Else
            | Operator::Br { .. }
            | Operator::BrIf { .. }
            | Operator::TryTable { .. } => locals + stack + 1,
            Operator::BrTable { targets } => (locals + stack + 1) * (u64::from(targets.len()) + 1),
            // They move values, up to a thousand in and as many out, and cost two bytes.
            Operator::Call { .. }
            | Operator::CallIndirect { .. }
            | Operator::CallRef { .. }
            | Operator::ReturnCall { .. }
            | Operator::ReturnCallIndirect { .. }
            | Operator::ReturnCallRef { .. }
            | Operator::Return
            | Operator::End => stack + 1,
            _ => 0,
        };
        function.op(offset, &operator)?;
    }
    Ok(work)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vm_itself_would_do() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/wasm/compiler_lib.wasm");
        let wasm = std::fs::read(path).unwrap_or_else(|e| panic!("{path}: {e}; run `npm run build`"));
        let work = work(&wasm).unwrap();
        println!("{work}");
        assert!(work < MAX_WORK / 4, "{work}");
    }
}
