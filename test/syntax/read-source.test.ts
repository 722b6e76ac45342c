import { expect, test } from "vitest";
import { readSource, sizeLimit } from "../../src/syntax/read-source.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test("a byte-order mark is taken away and everything else stays", () => {
    const { value, diagnostics } = readSource(bytes("\ufeffa: \u00e9\r\n"), "models/a.yaml");
    expect(value).toEqual({ path: "models/a.yaml", text: "a: \u00e9\r\n" });
    expect(diagnostics).toEqual([]);
});

test("bytes that are not UTF-8 give syntax/not-utf8 at the first of them", () => {
    const { value, diagnostics } = readSource(new Uint8Array([...bytes("é: \n"), 0xe9, 0x20, 0xff]), "a.yaml");
    expect(diagnostics.map(({ code, span }) => [code, span.start])).toEqual([["syntax/not-utf8", 4]]);
    expect(value.text.slice(4, 6)).toBe("\ufffd ");
});

test("a character that breaks off at the end of the file is not UTF-8 either", () => {
    const { diagnostics } = readSource(bytes("a: é").subarray(0, 4), "a.yaml");
    expect(diagnostics.map(({ code, span }) => [code, span.start])).toEqual([["syntax/not-utf8", 3]]);
});

test("a file in UTF-16 is named as such", () => {
    const { diagnostics } = readSource(new Uint8Array([0xff, 0xfe, 0x61, 0x00]), "a.yaml");
    expect(diagnostics.map(({ help }) => help)).toEqual(["the file looks like UTF-16; save it as UTF-8"]);
});

test("a file of ten megabytes gives syntax/too-large and is not looked at", () => {
    const { value, diagnostics } = readSource(new Uint8Array(10_000_000), "a.yaml");
    expect(value.text).toBe("");
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
        ["syntax/too-large", `the file has 10000000 bytes; a model file may have ${sizeLimit}`],
    ]);
});
