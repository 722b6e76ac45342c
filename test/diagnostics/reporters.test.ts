import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { githubReporter } from "../../src/diagnostics/report/github.js";
import { jsonReporter } from "../../src/diagnostics/report/json.js";
import { noPaint, textReporter } from "../../src/diagnostics/report/text.js";

const files: Readonly<Record<string, string>> = {
    "models/customer.yaml": "entities:\n  - from: [crm.contacts.emial]\n",
    "models/crm.yaml": "columns:\n  - {name: email}\n",
};
const texts = (file: string): string | undefined => files[file];

const finding: Diagnostic = {
    code: "names/unknown-column",
    severity: "error",
    message: "crm.contacts has no column `emial`",
    help: "did you mean `email`?",
    span: { file: "models/customer.yaml", start: 34, end: 39 },
    label: "not declared",
    related: { span: { file: "models/crm.yaml", start: 20, end: 25 }, label: "a column of this name is" },
};
const later: Diagnostic = {
    code: "names/missing-owner",
    severity: "warning",
    message: "crm has no owner",
    span: { file: "models/customer.yaml", start: 0, end: 8 },
};

describe("the text reporter", () => {
    it("shows both places, their labels and the help", () => {
        expect(textReporter(noPaint)([finding], texts)).toBe(
            [
                "error[names/unknown-column]: crm.contacts has no column `emial`",
                " --> models/customer.yaml:2:25",
                "  |",
                "2 |   - from: [crm.contacts.emial]",
                "  |                         ^^^^^ not declared",
                " ::: models/crm.yaml:2:12",
                "  |",
                "2 |   - {name: email}",
                "  |            ----- a column of this name is",
                "  = help: did you mean `email`?",
                "",
            ].join("\n"),
        );
    });

    it("prints findings by place, whatever order they came in", () => {
        const report = textReporter(noPaint);
        expect(report([finding, later], texts)).toBe(report([later, finding], texts));
        expect(report([finding, later], texts)).toMatch(/^warning\[names\/missing-owner\]/);
    });

    it("names the file alone where its text is not to be had", () => {
        const text = textReporter(noPaint)([{ ...later, span: { file: "data/x.parquet", start: 0, end: 0 } }], texts);
        expect(text).toContain("--> data/x.parquet\n");
    });
});

describe("the json reporter", () => {
    it("gives lines and columns from 1", () => {
        expect(JSON.parse(jsonReporter([finding], texts))).toEqual([
            {
                code: "names/unknown-column",
                severity: "error",
                message: "crm.contacts has no column `emial`",
                file: "models/customer.yaml",
                start: { line: 2, column: 25 },
                end: { line: 2, column: 30 },
                label: "not declared",
                help: "did you mean `email`?",
                related: {
                    file: "models/crm.yaml",
                    start: { line: 2, column: 12 },
                    end: { line: 2, column: 17 },
                    label: "a column of this name is",
                },
            },
        ]);
    });

    it("is a document even when there is nothing to say", () => {
        expect(JSON.parse(jsonReporter([], texts))).toEqual([]);
    });
});

describe("the github reporter", () => {
    it("escapes what would end a workflow command", () => {
        const hostile = { ...finding, message: "100 %\n::error::x", help: "a, b" };
        expect(githubReporter([hostile], texts)).toBe(
            "::error file=models/customer.yaml,line=2,col=25,title=names/unknown-column::100 %25%0A::error::x%0Ahelp: a, b\n",
        );
    });
});
