/** A template that cannot be rendered. Templates of the product are checked by a test, so this is a bug of ours. */
export class TemplateError extends Error {
    override readonly name = "TemplateError";

    constructor(
        /** Path without extension: `dbt/staging`. */
        readonly template: string,
        /** From 1; null where Handlebars does not tell. */
        readonly line: number | null,
        reason: string,
        options?: ErrorOptions,
    ) {
        super(`templates/${template}.hbs${line === null ? "" : `:${line}`}: ${reason}`, options);
    }
}

/** What Handlebars threw, with the template and the line it happened in. */
export function templateError(template: string, cause: unknown): TemplateError {
    const message = cause instanceof Error ? cause.message : String(cause);
    // Handlebars: parse errors begin with "Parse error on line 3:"; others end with " - 3:4".
    const line = /^Parse error on line (\d+)/.exec(message)?.[1] ?? / - (\d+):\d+$/.exec(message)?.[1];
    const reason = message.replace(/ - \d+:\d+$/, "").replace(/^Parse error on line \d+:\s*/, "");
    return new TemplateError(template, line === undefined ? null : Number(line), reason, { cause });
}
