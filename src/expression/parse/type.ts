import type { Cursor } from "./cursor.js";
import type { Name, TypeSyntax } from "./syntax.js";

/** `integer`, `decimal(18, 2)`, `list<string>`. */
export function parseType(cursor: Cursor): TypeSyntax {
    if (cursor.peek().kind !== "word") cursor.refuse("a type");
    const { text, start, end } = cursor.take();
    const name = { text: text.toLowerCase(), start };
    if (name.text === "list") {
        cursor.expect("<", "and the type of its elements, as in `list<string>`");
        const element = cursor.nested(() => parseType(cursor));
        const close = cursor.expect(">", "after the type of the elements");
        return { ...name, end: close.end, sizes: [], element };
    }
    const sizes: Name[] = [];
    if (cursor.accept("(") === undefined) return { ...name, end, sizes };
    do {
        if (cursor.peek().kind !== "number") cursor.refuse("a number of digits");
        sizes.push(cursor.take());
    } while (cursor.accept(",") !== undefined);
    return { ...name, sizes, end: cursor.expect(")", "after the number of digits").end };
}
