package consent

import (
	"strconv"
	"time"
	"unicode/utf8"
)

// object writes the members of a JSON object as RFC 8785 has them; the caller
// gives names in their sorted order.
type object struct {
	b     []byte
	begun bool
}

func (o *object) name(name string) {
	if o.begun {
		o.b = append(o.b, ',')
	}
	o.begun = true
	o.b = append(o.b, '"')
	o.b = append(o.b, name...)
	o.b = append(o.b, '"', ':')
}

func (o *object) text(name, v string) {
	o.name(name)
	o.b = appendText(o.b, v)
}

func (o *object) textIf(name, v string) {
	if v != "" {
		o.text(name, v)
	}
}

func (o *object) timeIf(name string, t time.Time) {
	if !t.IsZero() {
		o.time(name, t)
	}
}

func (o *object) time(name string, t time.Time) {
	o.name(name)
	o.b = append(o.b, '"')
	o.b = t.AppendFormat(o.b, time.RFC3339Nano)
	o.b = append(o.b, '"')
}

func (o *object) trueIf(name string, v bool) {
	if v {
		o.name(name)
		o.b = append(o.b, "true"...)
	}
}

// part writes a member that is an object itself.
func (o *object) part(name string, write func(*object)) {
	o.name(name)
	inner := object{b: append(o.b, '{')}
	write(&inner)
	o.b = append(inner.b, '}')
}

func listIf[S ~string](o *object, name string, list []S) {
	if len(list) == 0 {
		return
	}
	o.name(name)
	o.b = append(o.b, '[')
	for i, s := range list {
		if i > 0 {
			o.b = append(o.b, ',')
		}
		o.b = appendText(o.b, string(s))
	}
	o.b = append(o.b, ']')
}

// appendEvent appends the canonical JSON (RFC 8785) of a normal event: the
// members of its JSON form, sorted by name, without spaces.
func appendEvent(b []byte, e *Event) []byte {
	o := object{b: append(b, '{')}
	o.textIf("authority", string(e.Authority))
	if !e.By.IsZero() {
		o.part("by", func(o *object) {
			o.part("document", evidence(e.By.Document))
			o.textIf("ending", string(e.By.Ending))
			o.time("from", e.By.From)
			o.text("kind", string(e.By.Kind))
			listIf(o, "purposes", e.By.Purposes)
			listIf(o, "situations", e.By.Situations)
			o.timeIf("to", e.By.To)
		})
	}
	o.text("client", string(e.Client))
	o.textIf("corrects", string(e.Corrects))
	if len(e.Data) > 0 {
		o.name("data")
		for i, d := range e.Data {
			inner := object{b: append(o.b, "[,"[min(i, 1)], '{')}
			inner.textIf("digest", d.Digest)
			inner.text("name", d.Name)
			inner.text("reference", d.Reference)
			inner.text("service", string(d.Service))
			o.b = append(inner.b, '}')
		}
		o.b = append(o.b, ']')
	}
	o.time("effective", e.Effective)
	if e.Evidence != (Evidence{}) {
		o.part("evidence", evidence(e.Evidence))
	}
	o.text("id", string(e.ID))
	o.text("kind", string(e.Kind))
	if e.Notice != (NoticeRef{}) {
		o.part("notice", func(o *object) {
			o.text("id", string(e.Notice.ID))
			o.name("version")
			o.b = strconv.AppendInt(o.b, int64(e.Notice.Version), 10)
		})
	}
	o.trueIf("only", e.Only)
	listIf(&o, "preorder", e.Preorder)
	if !e.Published.IsZero() {
		o.part("published", e.Published.write)
	}
	o.textIf("purpose", string(e.Purpose))
	o.textIf("reason", string(e.Reason))
	o.time("recorded", e.Recorded)
	if !e.Scope.IsZero() {
		o.part("scope", func(o *object) {
			o.textIf("mailing", string(e.Scope.Mailing))
			o.textIf("recipient", string(e.Scope.Recipient))
			listIf(o, "services", e.Scope.Services)
			o.textIf("situation", string(e.Scope.Situation))
		})
	}
	o.textIf("touchpoint", string(e.Touchpoint))
	o.timeIf("until", e.Until)
	return append(o.b, '}')
}

func (n *Notice) write(o *object) {
	o.text("change", string(n.Change))
	o.textIf("digest", n.Digest)
	o.text("id", string(n.ID))
	o.trueIf("later", n.Later)
	listIf(o, "services", n.Services)
	o.name("version")
	o.b = strconv.AppendInt(o.b, int64(n.Version), 10)
}

func evidence(e Evidence) func(*object) {
	return func(o *object) {
		o.textIf("digest", e.Digest)
		o.text("reference", e.Reference)
	}
}

// appendLink appends what a link of the chain hashes: the event, its place and
// the hash of the link before, "" for the first.
func appendLink(b []byte, e *Event, index int, previous string) []byte {
	b = append(b, `{"event":`...)
	b = appendEvent(b, e)
	b = append(b, `,"index":`...)
	b = strconv.AppendInt(b, int64(index), 10)
	b = append(b, `,"previous":`...)
	b = appendText(b, previous)
	return append(b, '}')
}

// appendText appends a JSON string as RFC 8785 writes it. Bytes that are not
// UTF-8 become U+FFFD.
func appendText(b []byte, s string) []byte {
	const hex = "0123456789abcdef"
	b = append(b, '"')
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c == '"' || c == '\\':
			b = append(b, '\\', c)
		case c >= 0x20 && c < utf8.RuneSelf:
			b = append(b, c)
		case c == '\b':
			b = append(b, `\b`...)
		case c == '\t':
			b = append(b, `\t`...)
		case c == '\n':
			b = append(b, `\n`...)
		case c == '\f':
			b = append(b, `\f`...)
		case c == '\r':
			b = append(b, `\r`...)
		case c < 0x20:
			b = append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		default:
			r, n := utf8.DecodeRuneInString(s[i:])
			b = utf8.AppendRune(b, r)
			i += n
			continue
		}
		i++
	}
	return append(b, '"')
}
