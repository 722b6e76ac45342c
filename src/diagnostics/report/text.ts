import { codeFrame } from "../../text/code-frame.js";
import type { Span } from "../../text/span.js";
import type { Diagnostic } from "../diagnostic.js";
import { type Reporter, sorted, type Texts } from "./reporter.js";

/** How parts are coloured; each returns its text, with or without colour. */
export interface Paint {
    readonly error: (text: string) => string;
    readonly warning: (text: string) => string;
    readonly related: (text: string) => string;
    readonly faint: (text: string) => string;
    readonly strong: (text: string) => string;
}

const asIs = (text: string): string => text;
export const noPaint: Paint = { error: asIs, warning: asIs, related: asIs, faint: asIs, strong: asIs };

/**
 * A reporter for people: each finding with the line it is about.
 *
 * @example
 * textReporter(noPaint)([diagnostic], texts)
 * // error[names/unknown-column]: crm.contacts has no column `emial`
 * //   --> models/customer.yaml:13:29
 * //    |
 * // 13 |         from: [crm.contacts.emial]
 * //    |                             ^^^^^
 * //    = help: did you mean `email`?
 */
export const textReporter =
    (paint: Paint): Reporter =>
    (diagnostics, texts) =>
        sorted(diagnostics)
            .map((diagnostic) => `${printOne(diagnostic, texts, paint)}\n`)
            .join("\n");

function printOne(diagnostic: Diagnostic, texts: Texts, paint: Paint): string {
    const tone = diagnostic.severity === "error" ? paint.error : paint.warning;
    const places = [
        { span: diagnostic.span, label: diagnostic.label ?? "", arrow: "-->", mark: "^", tone },
        ...(diagnostic.related === undefined
            ? []
            : [{ ...diagnostic.related, arrow: ":::", mark: "-", tone: paint.related }]),
    ];
    const gutter = Math.max(...places.map(({ span }) => String(lineOf(span, texts)).length), 1);
    const bar = paint.faint(`${" ".repeat(gutter)} |`);
    const frames = places.flatMap(({ span, label, arrow, mark, tone: colour }) => {
        const text = texts(span.file);
        if (text === undefined) return [`${" ".repeat(gutter)}${paint.faint(arrow)} ${span.file}`];
        const frame = codeFrame(text, span);
        const marked = `${" ".repeat(frame.pad)}${colour(`${mark.repeat(frame.marks)}${label && ` ${label}`}`)}`;
        return [
            `${" ".repeat(gutter)}${paint.faint(arrow)} ${span.file}:${frame.line}:${frame.column}`,
            bar,
            `${paint.faint(`${String(frame.line).padStart(gutter)} |`)} ${frame.code}`,
            `${bar} ${marked}`,
        ];
    });
    const help = diagnostic.help === undefined ? [] : [helpLine(diagnostic.help, gutter, paint)];
    const head = `${tone(`${diagnostic.severity}[${diagnostic.code}]`)}${paint.strong(`: ${diagnostic.message}`)}`;
    return [head, ...frames, ...help].join("\n");
}

function helpLine(help: string, gutter: number, paint: Paint): string {
    const indent = " ".repeat(gutter + 9);
    return `${" ".repeat(gutter)} ${paint.faint("=")} help: ${help.replaceAll("\n", `\n${indent}`)}`;
}

function lineOf(span: Span, texts: Texts): number {
    const text = texts(span.file);
    return text === undefined ? 1 : codeFrame(text, span).line;
}
