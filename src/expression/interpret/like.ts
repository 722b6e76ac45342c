/** Whether a text fits a pattern: `%` is any text, `_` one character. Takes time text by pattern at most. */
export function like(text: string, pattern: string): boolean {
    const [characters, signs] = [[...text], [...pattern]];
    let [at, sign] = [0, 0];
    let [retryAt, retrySign] = [0, -1];
    while (at < characters.length) {
        if (signs[sign] === "%") {
            retrySign = sign;
            retryAt = at;
            sign += 1;
        } else if (signs[sign] === "_" || signs[sign] === characters[at]) {
            sign += 1;
            at += 1;
        } else if (retrySign >= 0) {
            // The last `%` takes one character more.
            retryAt += 1;
            at = retryAt;
            sign = retrySign + 1;
        } else {
            return false;
        }
    }
    return signs.slice(sign).every((rest) => rest === "%");
}
