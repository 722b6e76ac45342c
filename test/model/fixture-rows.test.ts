import { describe, expect, it } from "vitest";
import { readCsv } from "../../src/model/semantics/csv.js";
import type { SourceText } from "../../src/text/source-text.js";
import { analyzed, named } from "./analyzed.js";

const csv = (text: string): SourceText => ({ path: "models/rows/customers.csv", text });

const values = (text: string): readonly (readonly (string | null)[])[] =>
    readCsv(csv(text)).value.rows.map(({ fields }) => fields.map(({ value }) => value));

describe("a CSV file", () => {
    it("tells the empty text from nothing", () => {
        expect(values('a,b\n"",\n')).toEqual([["", null]]);
    });

    it("has fields with commas, quotes and line breaks in quotes", () => {
        expect(values('a,b\r\n"x, y","say ""hi""\nthere"\r\n')).toEqual([["x, y", 'say "hi"\nthere']]);
    });

    it("may end without a line break, with a comma, and have empty lines", () => {
        expect(values("a,b\n\n1,2\n\n3,")).toEqual([
            ["1", "2"],
            ["3", null],
        ]);
    });

    it("keeps values as they are written", () => {
        expect(values("a\n 01067\nNull\n+49\n")).toEqual([[" 01067"], ["Null"], ["+49"]]);
    });

    it("knows where each field stands", () => {
        const text = 'a,b\n1,"x"\n';
        const [row] = readCsv(csv(text)).value.rows;
        const stands = row?.fields.map(({ span }) => text.slice(span.start, span.end));
        expect(stands).toEqual(["1", '"x"']);
        expect(row && text.slice(row.span.start, row.span.end)).toBe('1,"x"');
    });

    it("is empty when it has no line", () => {
        expect(readCsv(csv(""))).toEqual({ value: { header: [], rows: [] }, diagnostics: [] });
    });

    it.each(['a,b\n1,"2', 'a,b\n1,"2"3\n', 'a,b\n1,2"3\n'])("%j is fixtures/csv-quote", (text) => {
        expect(readCsv(csv(text)).diagnostics.map(({ code }) => code)).toEqual(["fixtures/csv-quote"]);
    });

    it("leaves out a row of the wrong width: fixtures/csv-ragged", () => {
        const { value, diagnostics } = readCsv(csv("a,b\n1\n1,2\n1,2,3\n"));
        expect(value.rows).toHaveLength(1);
        expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
            "fixtures/csv-ragged: the row has 1 fields, the header 2",
            "fixtures/csv-ragged: the row has 3 fields, the header 2",
        ]);
    });
});

const world = `
identities:
  - {name: person, identifiers: [{name: customer_id, per_profile: 1}]}
sources:
  - name: shop
    tables:
      - name: customers
        key: customer_id
        changes: overwrite
        updated_at: updated_at
        loaded_at: _loaded_at
        columns:
          - {name: customer_id, raw: Customer No, type: integer, identifier: person.customer_id}
          - {name: is_test, type: boolean, hidden: true}
          - {name: label, type: string, value: cast(customer_id as string)}
fixtures:
  - name: it
    as_of: 2026-01-31T01:00:00+02:00
    given:
`;
const expectations = "\n    expect: {dim_person: {rows: []}}\n";

describe("the rows of a fixture", () => {
    it("come from a file beside the model file that names it", () => {
        const text = `${world}      shop.customers: rows/customers.csv${expectations}`;
        const { fixtures, errors } = analyzed(text, [csv("customer_id,_loaded_at\n1,2026-01-01\n2,\n")]);
        expect(errors).toEqual([]);
        const [given] = named(fixtures, "it").given;
        expect(given?.rows.map(({ cells }) => cells.map(({ column, value }) => [column, value]))).toEqual([
            [
                ["customer_id", "1"],
                ["loaded_at", "2026-01-01"],
            ],
            [
                ["customer_id", "2"],
                ["loaded_at", null],
            ],
        ]);
    });

    it("name columns, hidden ones too, and the times that a role added by either name", () => {
        const rows = "{customer_id: 1, is_test: true, _loaded_at: 2026-01-01}, {customer_id: 2, loaded_at: 2026-01-01}";
        const { fixtures, errors } = analyzed(`${world}      shop.customers: [${rows}]${expectations}`);
        expect(errors).toEqual([]);
        const columns = named(fixtures, "it").given[0]?.rows.map(({ cells }) => cells.map(({ column }) => column));
        expect(columns).toEqual([
            ["customer_id", "is_test", "loaded_at"],
            ["customer_id", "loaded_at"],
        ]);
    });

    it("do not name raw columns; a column that is wrong in every row is reported once", () => {
        const text = `${world}      shop.customers: [{customer: 1}, {customer: 2}]${expectations}`;
        expect(analyzed(text).errors).toEqual(["names/unknown-column"]);
    });

    it("are judged in files too: an unknown column, a computed one, and fixtures/column-twice", () => {
        const text = `${world}      shop.customers: rows/customers.csv${expectations}`;
        const { errors, underlined } = analyzed(text, [csv("customer_id,customer_id,label,colour\n1,1,1,red\n")]);
        expect(errors).toEqual(["fixtures/column-twice", "fixtures/computed-column", "names/unknown-column"]);
        expect(underlined("names/unknown-column")).toBe("colour");
    });
});

describe("a fixture", () => {
    it("is looked at at an instant in UTC, with microseconds", () => {
        const { fixtures } = analyzed(`${world}      shop.customers: []${expectations}`);
        expect(named(fixtures, "it").asOf).toBe("2026-01-30 23:00:00.000000");
    });

    it("speaks of identifiers of the identity that has them, or that it names", () => {
        const text = `${world}      shop.customers: []
    expect: {together: [["customer_id:a:b", "person.customer_id:2"]]}
`;
        const { fixtures, errors } = analyzed(text);
        expect(errors).toEqual([]);
        expect(named(fixtures, "it").together).toMatchObject([
            {
                identity: "person",
                identifiers: [
                    { type: "customer_id", value: "a:b" },
                    { type: "customer_id", value: "2" },
                ],
            },
        ]);
    });
});
