package readability

// How the noun of some verbs stands after them.
const (
	leadsTowards = iota + 1 // привести к
	leadsBrought            // повлечь за собой
	leadsEntered            // вступить в
)

// leads says how the noun of the verb at token i stands after it, 0 for as usual.
func (d *draft) leads(i int) int {
	t := &d.tokens[i]
	if start, ok := t.startOf(); ok {
		five := start >> 35
		switch {
		case five == four('п', 'р', 'и', 'в')<<5|letterE, five == four('п', 'р', 'и', 'в')<<5|letterO:
			return leadsTowards
		case five>>10 == three('в', 'л', 'е'), five == four('п', 'о', 'в', 'л')<<5|letterE:
			return leadsBrought
		case five == four('в', 'с', 'т', 'у')<<5|('п'-'а'):
			return leadsEntered
		}
		return 0
	}
	switch verb := t.At.In(d.text); {
	case startsWith(verb, "приве"), startsWith(verb, "приво"):
		return leadsTowards
	case startsWith(verb, "вле"), startsWith(verb, "повле"):
		return leadsBrought
	case startsWith(verb, "вступ"):
		return leadsEntered
	}
	return 0
}

// deedTowards returns the noun after the verb at token i and «к»: привести к
// снижению.
func (d *draft) deedTowards(i int) int {
	if i+2 >= d.n || d.tokens[i+1].letters != 1 || d.tokens[i+1].lo != 'к'-'а' {
		return 0
	}
	for j := i + 2; j < d.n && j <= i+2+between; j++ {
		n := &d.tokens[j]
		switch {
		case n.kind != tokenWord || n.quoted:
			return 0
		case n.class&(classVerbal|classDeed) != 0:
			return j
		case !isModifier(n) && !isOblique(n):
			return 0
		}
	}
	return 0
}

// deedEntered returns the noun after the verb at token i and «в»: вступить в
// переговоры.
func (d *draft) deedEntered(i int) int {
	if next := d.wordAt(i + 1); next.letters != 1 || next.lo != letterV {
		return 0
	}
	j := i + 2
	for j+1 < d.n && j < i+2+2 && isModifier(&d.tokens[j]) && d.tokens[j].class&classAction == 0 {
		j++
	}
	if n := d.wordAt(j); n.class&classAction != 0 && !n.quoted && splits(d.tokens[i].At.In(d.text), &actions[n.arg]) {
		return j
	}
	return 0
}

// deedBrought returns the noun after the verb at token i and «за собой»: влечёт за
// собой разрушение.
func (d *draft) deedBrought(i int) int {
	if i+3 >= d.n || d.tokens[i+1].At.In(d.text) != "за" || d.tokens[i+2].At.In(d.text) != "собой" {
		return 0
	}
	j := i + 3
	for j+1 < d.n && j < i+3+2 && isModifier(&d.tokens[j]) && d.tokens[j].class&(classVerbal|classDeed|classAction) == 0 {
		j++
	}
	if n := &d.tokens[j]; n.class&(classVerbal|classDeed|classAction) != 0 && !n.quoted {
		return j
	}
	return 0
}
