import { expressionDiagnostics } from "../diagnostics.js";
import { keywords } from "../keywords.js";
import type { Cursor } from "./cursor.js";
import { Fault } from "./fault.js";
import type { BranchSyntax, Name, Syntax } from "./syntax.js";
import type { Token } from "./token.js";
import { parseType } from "./type.js";

type Parse = (cursor: Cursor) => Syntax;

/** A literal, a name, a call, a cast, a case, or an expression in brackets. `parse` reads what stands inside. */
export function parsePrimary(cursor: Cursor, parse: Parse): Syntax {
    const token = cursor.peek();
    switch (token.kind) {
        case "number":
            cursor.take();
            return cursor.node({ node: "number", value: token.text }, token.start, token.end);
        case "string":
            cursor.take();
            return cursor.node({ node: "text", value: token.text }, token.start, token.end);
        case "name":
            return parseName(cursor);
        case "symbol":
            return token.text === "(" ? parseBrackets(cursor, parse) : cursor.refuse("a value");
        case "word":
            return parseWord(cursor, token, parse);
        case "end":
            return cursor.refuse("a value");
    }
}

function parseWord(cursor: Cursor, token: Token, parse: Parse): Syntax {
    const word = token.text.toLowerCase();
    switch (word) {
        case "true":
        case "false":
            cursor.take();
            return cursor.node({ node: "boolean", value: word === "true" }, token.start, token.end);
        case "null":
            cursor.take();
            return cursor.node({ node: "null" }, token.start, token.end);
        case "case":
            return parseCase(cursor, parse);
        case "cast":
        case "try_cast":
            return parseCast(cursor, word === "try_cast", parse);
    }
    if (keywords.has(word)) return cursor.refuse("a value");
    if (cursor.atAhead(1, "(")) return parseCall(cursor, parse);
    if (cursor.peek(1).kind === "string") {
        if (word === "date" || word === "timestamp") {
            cursor.take();
            const value = cursor.take();
            return cursor.node({ node: "typedLiteral", kind: word, value }, token.start, value.end);
        }
        if (word === "interval") {
            cursor.take();
            const value = cursor.take();
            return cursor.node({ node: "interval", value }, token.start, value.end);
        }
    }
    return parseName(cursor);
}

function parseBrackets(cursor: Cursor, parse: Parse): Syntax {
    const open = cursor.take();
    const inner = parse(cursor);
    const { end } = cursor.close(open);
    return { ...inner, start: open.start, end };
}

function parseName(cursor: Cursor): Syntax {
    const first = cursor.take();
    const parts: Name[] = [first];
    while (cursor.accept(".") !== undefined) {
        const part = cursor.peek();
        if (part.kind !== "word" && part.kind !== "name") cursor.refuse("a key after `.`");
        parts.push(cursor.take());
    }
    return cursor.node({ node: "name", parts }, first.start, parts.at(-1)?.end ?? first.end);
}

function parseCall(cursor: Cursor, parse: Parse): Syntax {
    const name = cursor.take();
    const open = cursor.take();
    const args: Syntax[] = [];
    if (!cursor.at(")")) {
        do args.push(parse(cursor));
        while (cursor.accept(",") !== undefined);
    }
    const { end } = cursor.close(open);
    return cursor.node({ node: "call", name, args }, name.start, end, args);
}

function parseCast(cursor: Cursor, safe: boolean, parse: Parse): Syntax {
    const word = cursor.take();
    const open = cursor.expect("(", `after \`${word.text}\``);
    const operand = parse(cursor);
    cursor.expect("as", "and a type, as in `cast(x as integer)`");
    const type = parseType(cursor);
    const { end } = cursor.close(open);
    return cursor.node({ node: "cast", safe, operand, type }, word.start, end, [operand]);
}

function parseCase(cursor: Cursor, parse: Parse): Syntax {
    const word = cursor.take();
    const subject = cursor.at("when") ? undefined : parse(cursor);
    const branches: BranchSyntax[] = [];
    while (cursor.accept("when") !== undefined) {
        const when = parse(cursor);
        cursor.expect("then", "after the condition of `when`");
        branches.push({ when, result: parse(cursor) });
    }
    if (branches.length === 0) cursor.refuse("`when` after `case`");
    const otherwise = cursor.accept("else") === undefined ? undefined : parse(cursor);
    const end = cursor.accept("end");
    if (end === undefined) {
        if (cursor.peek().kind !== "end") return cursor.refuse("`when`, `else` or `end`");
        throw new Fault(
            expressionDiagnostics.report("unclosed-case", { span: cursor.span(word), label: "opened here" }, {}),
        );
    }
    const operands = [
        ...(subject === undefined ? [] : [subject]),
        ...branches.flatMap(({ when, result }) => [when, result]),
        ...(otherwise === undefined ? [] : [otherwise]),
    ];
    return cursor.node(
        {
            node: "case",
            branches,
            ...(subject !== undefined && { subject }),
            ...(otherwise !== undefined && { otherwise }),
        },
        word.start,
        end.end,
        operands,
    );
}
