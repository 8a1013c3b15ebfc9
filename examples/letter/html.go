package main

import (
	"fmt"
	"html"
	"path/filepath"
	"strings"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/readability"
)

// style draws the page by day, by night and on paper; letters keep a contrast of
// 4.5 to what lies behind them.
const style = `:root{color-scheme:light dark;--page:#f4f4f2;--paper:#fff;--ink:#1d1d1b;--faint:#5f5f5b;--line:#a8482c;--duty:#ffd3c9;--advice:#ffe9a8;--note:#dfe9f7;--good:#17692c;--bad:#a4230c;--open:#7a5b00;--link:#0b4f9e}
@media(prefers-color-scheme:dark){:root{--page:#161615;--paper:#222220;--ink:#eceae6;--faint:#b3b1ab;--line:#f0967c;--duty:#6b2618;--advice:#5a4708;--note:#23406a;--good:#8fd39f;--bad:#ff9d88;--open:#e6c561;--link:#9cc7ff}}
body{font:17px/1.6 Arial,sans-serif;color:var(--ink);background:var(--page);margin:0}
header,section{max-width:1180px;margin:24px auto;padding:0 16px}header p{margin:4px 0;font-size:15px}
section{display:grid;grid-template-columns:minmax(0,1fr) 340px;gap:24px;align-items:start}
article{background:var(--paper);padding:28px 32px;border-radius:10px;white-space:pre-wrap;overflow-wrap:anywhere}
aside{position:sticky;top:24px;max-height:calc(100vh - 48px);overflow-y:auto;box-sizing:border-box;background:var(--paper);padding:20px 24px;border-radius:10px;font-size:15px}
@media(max-width:820px){section{grid-template-columns:minmax(0,1fr)}aside{position:static;max-height:none}article{padding:20px}}
mark{background:var(--advice);border-radius:3px;padding:1px 2px;color:inherit}mark.obligation{background:var(--duty)}mark.note{background:var(--note)}
.long{text-decoration:underline dotted var(--line);text-underline-offset:5px}.paragraph{color:var(--bad);cursor:help}
:target,:focus-visible{outline:3px solid var(--link);outline-offset:2px;scroll-margin:30vh}
h1{font-size:24px;margin:0}h2{font-size:20px;margin:0 0 12px;overflow-wrap:anywhere}h3{font-size:16px;margin:20px 0 8px}
table{border-collapse:collapse;width:100%}td{padding:3px 0;vertical-align:top}td+td{text-align:right;padding-left:12px;white-space:nowrap}
details{padding:3px 0}summary{cursor:pointer;display:flex;justify-content:space-between;gap:12px}summary span::before{content:"\25B8\00A0"}[open]>summary span::before{content:"\25BE\00A0"}
small{display:block;color:var(--faint);line-height:1.35;padding-bottom:3px}ul{margin:0 0 8px;padding-left:18px;line-height:1.4}a{color:var(--link)}
.pass{color:var(--good)}.fail{color:var(--bad)}.undecided{color:var(--open)}
@media print{:root{color-scheme:light}body{background:#fff}aside{position:static;max-height:none}mark{-webkit-print-color-adjust:exact;print-color-adjust:exact}}`

// page is a page on its own with every text, its places highlighted, and a
// panel of figures from which each place can be reached.
func page(all []checked, p readability.Profile, l standard.Lang) string {
	var b strings.Builder
	fmt.Fprintf(&b, "<!doctype html>\n<html lang=\"%s\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>%s</title><style>%s</style>\n",
		l, html.EscapeString(say("page", l)+": "+p.Title.In(l)), style)
	fmt.Fprintf(&b, "<header><h1>%s</h1><p>%s: %s</p><p><mark class=\"obligation\">%s</mark> <mark class=\"advice\">%s</mark> <mark class=\"note\">%s</mark> <span class=\"long\">%s</span> <span class=\"paragraph\">¶</span> %s</p></header>\n",
		say("page", l), say("profile", l), html.EscapeString(p.Title.In(l)), say("obligation", l), say("advice", l), say("note", l), say("long", l), say("paragraph", l))
	for i, c := range all {
		b.WriteString("<section><article>")
		anchors := highlight(&b, c, l, fmt.Sprintf("t%d", i+1))
		b.WriteString("</article><aside>")
		panel(&b, c, l, anchors)
		b.WriteString("</aside></section>\n")
	}
	b.WriteString("</html>\n")
	return b.String()
}

// mostPlaces of a rule are listed in the panel.
const mostPlaces = 100

// panel writes the figures and the findings by rule; anchors are where they stand.
func panel(b *strings.Builder, c checked, l standard.Lang, anchors []string) {
	r := c.Report
	fmt.Fprintf(b, "<h2 title=\"%s\">%s</h2><p class=\"%s\">%s</p><table>", html.EscapeString(c.Name), html.EscapeString(filepath.Base(named(c.Name, l))), r.Verdict, say(string(r.Verdict), l))
	row := func(class, name, value string) {
		fmt.Fprintf(b, "<tr%s><td>%s</td><td>%s</td></tr>", class, html.EscapeString(name), html.EscapeString(value))
	}
	for _, j := range r.Limits {
		class := ""
		if j.Verdict == readability.VerdictFail {
			class = ` class="fail"`
		}
		row(class, measure(j.Limit.Of, l), bounds(j, l))
	}
	fmt.Fprintf(b, "</table><h3>%s</h3>", say("findings", l))
	if len(r.Tally) == 0 {
		fmt.Fprintf(b, "<p>%s</p>", say("nothing", l))
	}
	for _, t := range r.Tally {
		name := t.Code
		if x, ok := readability.FindRule(t.Code); ok {
			name = x.Title.In(l)
		}
		advice := mend(r.Findings, t.Code, l)
		fmt.Fprintf(b, "<details><summary><span>%s</span>%d</summary><small>%s</small><ul>", html.EscapeString(name), t.N, html.EscapeString(advice))
		n := 0
		for i, f := range r.Findings {
			if f.Code != t.Code || n == mostPlaces {
				continue
			}
			n++
			what := html.EscapeString(quoted(f, c.text, l))
			if anchors[i] != "" {
				what = fmt.Sprintf("<a href=\"#%s\">%s</a>", anchors[i], what)
			}
			remedy := ""
			if f.Suggestion != "" || f.Mend.In(l) != advice {
				remedy = html.EscapeString(instead(f, l))
			}
			fmt.Fprintf(b, "<li>%s%s</li>", what, remedy)
		}
		if t.N > n {
			fmt.Fprintf(b, "<li>"+say("more", l)+"</li>", t.N-n)
		}
		b.WriteString("</ul></details>")
	}
	fmt.Fprintf(b, "<h3>%s</h3><table>", say("indices", l))
	for _, s := range r.Scores[:7] {
		x, _ := readability.FindIndex(s.Index)
		value := "—"
		if s.State != readability.StateUndefined {
			value = figure(s.Value, l)
		}
		row("", x.Title.In(l), value)
	}
	b.WriteString("</table>")
}

// mend is how to mend what a rule found: what the findings say if they all say
// the same, and what the rule says otherwise.
func mend(fs readability.Findings, code string, l standard.Lang) string {
	x, _ := readability.FindRule(code)
	all := ""
	for _, f := range fs {
		switch s := f.Mend.In(l); {
		case f.Code != code || s == all:
		case all == "":
			all = s
		default:
			return x.Mend.In(l)
		}
	}
	return all
}

// measure is the name of what a limit is about.
func measure(m readability.Measured, l standard.Lang) string {
	if x, ok := readability.FindIndex(readability.IndexCode(m)); ok {
		return x.Title.In(l)
	}
	for t := range readability.Measures() {
		if t.Code == m {
			return t.Title.In(l)
		}
	}
	return string(m)
}

// bounds is the value of a limit with its bounds.
func bounds(j readability.Judgement, l standard.Lang) string {
	s := figure(j.Value, l)
	if j.State == readability.StateUndefined {
		s = "—"
	}
	switch {
	case j.Limit.Max == 0:
		return s + " / ≥ " + figure(j.Limit.Min, l)
	case j.Limit.Min != 0:
		return s + " / " + figure(j.Limit.Min, l) + "–" + figure(j.Limit.Max, l)
	}
	return s + " / " + figure(j.Limit.Max, l)
}
