import type { ValueType } from "../../expression/type.js";
import type { Text } from "../../language/located.js";
import { nameDiagnostics } from "../../names/diagnostics.js";
import { longestName } from "../../names/longest-name.js";
import { reservedOn } from "../../names/reserved-words.js";
import type { Notebook } from "./notebook.js";

/** A name that becomes a column of the warehouse; `isRaw` says that a source has it too, perhaps spelled otherwise. */
export function checkColumnName(name: Text, type: ValueType | undefined, notebook: Notebook, isRaw = false): void {
    checkLength(name, notebook);
    const params = { name: name.value, isRaw };
    const place = { span: name.span };
    const target = reservedOn(name.value);
    if (target !== undefined) {
        notebook.diagnostics.push(nameDiagnostics.report("reserved-word", place, { name: name.value, target }));
    }
    if (type?.kind === "boolean" && !/^(is|has)_/.test(name.value)) {
        notebook.diagnostics.push(nameDiagnostics.report("boolean-without-prefix", place, params));
    }
    if (type?.kind === "timestamp" && !name.value.endsWith("_at")) {
        notebook.diagnostics.push(nameDiagnostics.report("timestamp-without-suffix", place, params));
    }
}

export function checkLength({ value, span }: Pick<Text, "value" | "span">, notebook: Notebook): void {
    if (value.length <= longestName) return;
    const params = { name: value, length: value.length, limit: longestName };
    notebook.diagnostics.push(nameDiagnostics.report("too-long", { span }, params));
}

const jinja = /\{[{%#]|[}%#]\}/;

/** A name in the source, which may be anything that dbt does not run. */
export function checkRawName({ value, span }: Text, notebook: Notebook): void {
    if (jinja.test(value))
        notebook.diagnostics.push(nameDiagnostics.report("jinja-delimiter", { span }, { text: value }));
}

// Past tenses that do not end in -ed and are said of things that happen to customers.
const irregular = new Set(
    "begun bought broken built caught chosen come cut done drawn driven fallen found forgotten given gone got held hit kept left lent lost made met paid put read rebuilt redone reset resent run said seen sent set shown shut sold spent split stolen taken told undone unread won withdrawn written".split(
        " ",
    ),
);

// What a verb of two words ends in: signed up, logged in, checked out.
const particle = /_(away|back|down|in|off|on|out|over|through|up)$/;

/** `order_completed`, `user_signed_up`: an object, then what happened to it. */
export function checkEventName({ value, span }: Text, notebook: Notebook): void {
    const words = value.replace(particle, "").split("_");
    const verb = words.at(-1) ?? "";
    if (words.length > 1 && (verb.endsWith("ed") || irregular.has(verb))) return;
    notebook.diagnostics.push(nameDiagnostics.report("event-without-action", { span }, { name: value }));
}
