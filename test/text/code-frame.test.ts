import { describe, expect, it } from "vitest";
import { codeFrame } from "../../src/text/code-frame.js";

describe("a code frame", () => {
    it("shows the line and marks the span", () => {
        expect(codeFrame("a: b\nkey: wrong\n", { start: 10, end: 15 })).toEqual({
            line: 2,
            column: 6,
            code: "key: wrong",
            pad: 5,
            marks: 5,
        });
    });

    it("marks to the end of the first line of a span over several", () => {
        expect(codeFrame("one\ntwo\nthree", { start: 4, end: 13 })).toMatchObject({ code: "two", pad: 0, marks: 3 });
    });

    it("marks one place where the span is empty, at the end of the text too", () => {
        expect(codeFrame("abc", { start: 3, end: 3 })).toMatchObject({ line: 1, column: 4, marks: 1 });
    });

    it("keeps the marked part of a long line in view", () => {
        const line = `${"x".repeat(150)} here ${"y".repeat(150)}`;
        const frame = codeFrame(line, { start: 151, end: 155 });
        expect(frame.code.length).toBeLessThanOrEqual(100);
        expect(frame.code.slice(frame.pad, frame.pad + frame.marks)).toBe("here");
        expect(frame.code.startsWith("… ")).toBe(true);
        expect(frame.code.endsWith(" …")).toBe(true);
    });

    it("does not let a tab move the marks", () => {
        const frame = codeFrame("\tkey: x", { start: 6, end: 7 });
        expect(frame.code.slice(frame.pad)).toBe("x");
    });

    it("reads carriage returns as line ends", () => {
        expect(codeFrame("a\r\nbc\r\n", { start: 3, end: 5 })).toMatchObject({ line: 2, column: 1, code: "bc" });
    });
});
