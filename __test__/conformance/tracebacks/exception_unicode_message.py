raise ValueError("größe: 日本語 \u200b \x00 \x7f")
