import { positionAt } from "../../text/source-text.js";
import { type Reporter, sorted } from "./reporter.js";

/**
 * A reporter for GitHub Actions: workflow commands that become annotations of the changed lines.
 *
 * Source: "Workflow commands for GitHub Actions", setting an error message.
 *
 * @example
 * githubReporter([diagnostic], texts)
 * // ::error file=models/customer.yaml,line=13,col=29,title=names/unknown-column::crm.contacts has no column `emial`
 */
export const githubReporter: Reporter = (diagnostics, texts) =>
    sorted(diagnostics)
        .map(({ code, severity, message, help, span }) => {
            const text = texts(span.file);
            const { line, column } = text === undefined ? { line: 1, column: 1 } : positionAt(text, span.start);
            const whole = help === undefined ? message : `${message}\nhelp: ${help}`;
            return `::${severity} file=${property(span.file)},line=${line},col=${column},title=${property(code)}::${data(whole)}\n`;
        })
        .join("");

const data = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
