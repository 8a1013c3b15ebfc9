// Package russian writes numbers, days, lengths of time, counts and lists as
// Russian writes them, once for the whole module: 50,1 %, 5 марта 2026 года,
// 1 сценарий, 2 сценария, 5 сценариев. Beside each function stands its English
// counterpart, with EN at the end of its name, for texts come in both languages.
//
// A non-breaking space (U+00A0) stands inside numbers and before the sign of per
// cent, where a line must never break; all other spaces are plain. Minus is
// U+2212 in both languages.
package russian
