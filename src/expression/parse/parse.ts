import type { Result } from "../../diagnostics/result.js";
import { expressionDiagnostics } from "../diagnostics.js";
import type { ExpressionSource } from "../scope.js";
import { Cursor } from "./cursor.js";
import { Fault } from "./fault.js";
import { tokenize } from "./lexer.js";
import { parseOperators } from "./operators.js";
import type { Syntax } from "./syntax.js";

/** A text that a person wrote is far shorter; the checks after parsing may look at it more than once. */
const maximumLength = 100_000;

/**
 * Reads the text of one expression. Stops at the first fault: there is one diagnostic or none.
 *
 * @example
 * parse({ text: "a +", at }) // expression/unexpected-token: expected a value, found the end of the expression
 */
export function parse(source: ExpressionSource): Result<Syntax | undefined> {
    try {
        return { value: parseWhole(source), diagnostics: [] };
    } catch (fault) {
        if (!(fault instanceof Fault)) throw fault;
        return { value: undefined, diagnostics: [fault.diagnostic] };
    }
}

function parseWhole(source: ExpressionSource): Syntax {
    const { text } = source;
    if (text.length > maximumLength) {
        const span = source.at(0, text.length);
        const sizes = { length: text.length, limit: maximumLength };
        throw new Fault(expressionDiagnostics.report("too-long", { span }, sizes));
    }
    if (text.trim() === "") {
        throw new Fault(expressionDiagnostics.report("empty", { span: source.at(0, text.length) }, {}));
    }
    const cursor = new Cursor(source, tokenize(source));
    const whole = parseOperators(cursor);
    if (cursor.peek().kind !== "end") cursor.refuse("an operator, or the end of the expression");
    return whole;
}
