/** What the process ends with. */
export const exitCode = {
    clean: 0,
    /** The model, the data or the generated files have findings. */
    findings: 1,
    /** The command line was wrong. */
    usage: 2,
    /** A defect of c360. Source: EX_SOFTWARE of sysexits.h. */
    internal: 70,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
