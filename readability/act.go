package readability

// How far the number of an act may stand from its name: постановление
// Правительства Российской Федерации от 5 мая 2026 г. № 7.
const (
	toNumber = 14
	toAct    = 4 // from a part of an act to the next part or to the act itself
)

// acts finds each reference to an act over the limit of a text. Parts of one act
// and the act itself are one reference: пункт 3 статьи 23 закона № 5-ФЗ. Two acts
// are two: закон № 5-ФЗ и приказ № 12.
func (d *draft) acts() {
	most := d.limits[limitActs]
	if most == 0 {
		return
	}
	next := 0
	for _, h := range d.hot[:d.hots] {
		i := int(h)
		if i < next || d.tokens[i].class&(classAct|classPart) == 0 {
			continue
		}
		end := d.reference(i)
		if end == 0 {
			continue
		}
		named, parts := d.isAct(i), 0 // an act has been named; where its last parts begin
		for j := end; j < d.n && j < end+toAct; j++ {
			t := &d.tokens[j]
			if isCode(t.At.In(d.text)) { // ст. 5 НК РФ
				if end = j + 1; end < d.n && d.tokens[end].At.In(d.text) == "РФ" {
					end++
				}
				break
			}
			if t.class&(classAct|classPart) != 0 {
				e := d.reference(j)
				switch {
				case e > 0 && d.isAct(j) && named: // another act, and what stands before it are its parts
					if parts > 0 {
						end = parts
					}
					j = d.n
				case e > 0:
					if named && parts == 0 {
						parts = end
					}
					named = named || d.isAct(j)
					end, j = e, e-1
				}
				continue
			}
			if t.kind == tokenMark && t.mark != '(' && t.mark != ')' && t.mark != '-' && t.mark != '–' && t.mark != '—' && t.mark != ',' {
				break
			}
			if t.kind == tokenNumber { // статей 3, 4
				end = j + 1
			}
		}
		next = end
		if d.isExcepted(d.span(i, end)) {
			continue
		}
		if d.seen.acts++; exceeds(d.seen.acts, most) {
			for i > d.from && startsWithOneOf(d.tokens[i-1].At.In(d.text), ranks[:]) {
				i--
			}
			d.at(i, end)
		}
	}
}

// isAct reports whether token i names an act and no part of one.
func (d *draft) isAct(i int) bool { return d.tokens[i].class&(classAct|classPart) == classAct }

// ranks are the beginnings of what stands before the name of an act and belongs to it.
var ranks = [...]string{"федеральн", "конституционн"}

// isCode reports whether a word is the short name of a code of laws.
func isCode(word string) bool {
	switch word {
	case "НК", "ЖК", "ТК", "ГК", "УК", "СК", "БК", "ЗК", "КоАП", "УПК", "ГПК", "АПК", "КАС":
		return true
	}
	return false
}

// reference returns the end of the name of an act, or of a part of one, that
// starts at token i: past its number. It returns 0 if no number follows.
func (d *draft) reference(i int) int {
	if d.tokens[i].class&classAct == 0 || d.tokens[i].class&classPart != 0 {
		j := i + 1
		if j < d.n && d.tokens[j].mark == '.' { // ст. 5
			j++
		}
		if j < d.n && d.tokens[j].mark == '№' {
			j++
		}
		if j < d.n && d.tokens[j].kind == tokenNumber {
			return j + 1
		}
		return 0
	}
	for j := i + 1; j < d.n && j <= i+toNumber; j++ {
		t := &d.tokens[j]
		if t.class&classPart != 0 || t.mark == ',' || t.mark == ';' || t.mark == '(' || t.mark == ')' || t.mark == ':' {
			return 0
		}
		dated := t.kind == tokenNumber && d.isFrom(j-1) || t.mark == '№' || d.isLatinN(j)
		if !dated {
			continue
		}
		if t.kind != tokenNumber {
			return min(j+2, d.n)
		}
		// от 5 мая 2026 г. № 7
		for k := j + 1; k < d.n && k <= j+6; k++ {
			if d.tokens[k].mark == '№' || d.isLatinN(k) {
				return min(k+2, d.n)
			}
			if d.tokens[k].kind == tokenMark && d.tokens[k].mark != '.' {
				break
			}
		}
		return j + 1
	}
	return 0
}

// isFrom reports whether token i is the word «от».
func (d *draft) isFrom(i int) bool {
	t := &d.tokens[i]
	return t.kind == tokenWord && t.letters == 2 && t.lo == pairOf('о', 'т')
}

// isLatinN reports whether token i is the letter N that stands for №.
func (d *draft) isLatinN(i int) bool { return d.tokens[i].foreign && d.tokens[i].At.In(d.text) == "N" }
