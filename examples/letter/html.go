package main

import (
	"fmt"
	"html"
	"path/filepath"
	"strings"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/readability"
)

const style = `body{font:17px/1.6 Arial,sans-serif;color:#1d1d1b;background:#f4f4f2;margin:0}
main{display:grid;grid-template-columns:minmax(0,1fr) 340px;gap:24px;max-width:1180px;margin:24px auto;padding:0 16px;align-items:start}
article{background:#fff;padding:28px 32px;border-radius:10px;white-space:pre-wrap;overflow-wrap:anywhere}
aside{position:sticky;top:24px;background:#fff;padding:20px 24px;border-radius:10px;font-size:15px}
@media(max-width:820px){main{grid-template-columns:minmax(0,1fr)}aside{position:static}}
mark{background:#ffe9a8;border-radius:3px;padding:1px 2px;color:inherit}mark.obligation{background:#ffd3c9}mark.note{background:#dfe9f7}
.long{text-decoration:underline dotted #c2785f;text-underline-offset:5px}.paragraph{color:#a4230c;cursor:help}h1{font-size:20px;margin:0 0 12px;overflow-wrap:anywhere}h2{font-size:16px;margin:20px 0 8px}
table{border-collapse:collapse;width:100%}td{padding:3px 0;vertical-align:top}td small{display:block;color:#6a6a66;line-height:1.35;padding-bottom:3px}td+td{text-align:right;padding-left:12px;white-space:nowrap}
.pass{color:#17692c}.fail{color:#a4230c}.undecided{color:#7a5b00}@media print{body{background:#fff}}`

// page is a page on its own with every text, its places highlighted, and a
// panel of figures.
func page(all []checked, p readability.Profile, l standard.Lang) string {
	var b strings.Builder
	fmt.Fprintf(&b, "<!doctype html>\n<html lang=\"%s\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>%s</title><style>%s</style>\n", l, html.EscapeString(p.Title.In(l)), style)
	for _, c := range all {
		b.WriteString("<main><article>")
		highlight(&b, c, l)
		b.WriteString("</article><aside>")
		panel(&b, c, l)
		b.WriteString("</aside></main>\n")
	}
	b.WriteString("</html>\n")
	return b.String()
}

// panel writes the figures and the findings by rule.
func panel(b *strings.Builder, c checked, l standard.Lang) {
	r := c.Report
	fmt.Fprintf(b, "<h1 title=\"%s\">%s</h1><p class=\"%s\">%s</p><table>", html.EscapeString(c.Name), html.EscapeString(filepath.Base(c.Name)), r.Verdict, say(string(r.Verdict), l))
	row := func(name, value string) {
		fmt.Fprintf(b, "<tr><td>%s</td><td>%s</td></tr>", html.EscapeString(name), html.EscapeString(value))
	}
	for _, j := range r.Limits {
		name := string(j.Limit.Of)
		if x, ok := readability.FindIndex(readability.IndexCode(j.Limit.Of)); ok {
			name = x.Title.In(l)
		}
		for t := range readability.Measures() {
			if t.Code == j.Limit.Of {
				name = t.Title.In(l)
			}
		}
		row(name, figure(j.Value, l)+" / "+figure(j.Limit.Max, l))
	}
	b.WriteString("</table><h2>")
	b.WriteString(map[standard.Lang]string{standard.LangEN: "Findings"}[l])
	if l != standard.LangEN {
		b.WriteString("Замечания")
	}
	b.WriteString("</h2><table>")
	if len(r.Tally) == 0 {
		row(say("nothing", l), "")
	}
	for _, t := range r.Tally {
		name, mend := t.Code, ""
		if x, ok := readability.FindRule(t.Code); ok {
			name, mend = x.Title.In(l), x.Mend.In(l)
		}
		fmt.Fprintf(b, "<tr><td>%s<small>%s</small></td><td>%d</td></tr>", html.EscapeString(name), html.EscapeString(mend), t.N)
	}
	b.WriteString("</table><h2>")
	b.WriteString(map[bool]string{true: "Indices", false: "Индексы"}[l == standard.LangEN])
	b.WriteString("</h2><table>")
	for _, s := range r.Scores[:7] {
		x, _ := readability.FindIndex(s.Index)
		value := "—"
		if s.State != readability.StateUndefined {
			value = figure(s.Value, l)
		}
		row(x.Title.In(l), value)
	}
	b.WriteString("</table>")
}
