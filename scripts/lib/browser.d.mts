export function findOnPath(name: string): string | null
export function findChromium(): string | null
