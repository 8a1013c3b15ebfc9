package lifesituation

import (
	"slices"

	"github.com/state-for-people/standard"
)

// Bounds of one criterion. A form with more than 64 fields is no service to
// anybody, and a bit set of 64 facts fits a machine word.
const (
	maxCriterionFacts = 64
	maxCriterionNodes = 4096
	maxCriterionDepth = 32
)

// Compile makes a condition of a criterion. Where the criterion cannot be
// evaluated, the findings say so and the condition is nil.
func (s *Schema) Compile(c Criterion) (*Condition, standard.Findings) {
	k := compiler{schema: s, run: -1}
	k.node(&c, "", 0)
	if len(k.findings) > 0 {
		return nil, k.findings
	}
	return &Condition{schema: s, nodes: slices.Clip(k.nodes), facts: slices.Clip(k.facts), sets: slices.Clip(k.sets)}, nil
}

// found returns the finding f at a place.
func found(f *standard.Finding, at standard.Pointer) standard.Finding {
	here := *f
	here.At = at
	return here
}

// What may be wrong with the form of a criterion. No clause speaks of it: it is
// the shape of our document.
var (
	notExactlyOne = standard.Finding{
		Code: "lifesituation.criterion-form", Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "в условии должно быть ровно одно из all, any, not, fact", EN: "a criterion has exactly one of all, any, not, fact"},
		Mend: standard.Text{RU: "оставьте одно; несколько условий соедините через all или any", EN: "keep one; join several with all or any"},
	}
	wrongTest = standard.Finding{
		Code: "lifesituation.criterion-test", Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "с fact допустимо одно сравнение: is, in либо min и max, и такое, какое подходит к виду сведений", EN: "a fact takes one test: is, in, or min and max, and one that its kind allows"},
		Mend: standard.Text{RU: "оставьте одно сравнение; для «да или нет» есть is, для кода is и in, для чисел и дней все, для текста ни одного", EN: "keep one test; a truth takes is; a code is and in; numbers and days take all; a text takes none"},
	}
	unknownFact = standard.Finding{
		Code: "lifesituation.criterion-fact-unknown", Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "условие ссылается на сведения, которых нет в реестре", EN: "the criterion names a fact that the registry does not define"},
		Mend: standard.Text{RU: "проверьте ключ или добавьте определение сведений", EN: "check the key, or define the fact"},
	}
	wrongValue = standard.Finding{
		Code: "lifesituation.criterion-value", Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "значение не того вида, что у сведений, или такого кода нет в их списке", EN: "the value is not of the kind of the fact, or the code is not on its list"},
		Mend: standard.Text{RU: "возьмите значение по определению сведений", EN: "take a value as the definition of the fact has it"},
	}
	emptyRange = standard.Finding{
		Code: "lifesituation.criterion-range", Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "min больше max: такого значения не бывает", EN: "min is above max: no value lies between"},
		Mend: standard.Text{RU: "поменяйте границы местами или исправьте одну из них", EN: "swap the bounds or mend one"},
	}
	tooManyFacts = standard.Finding{
		Code: "lifesituation.criterion-facts", Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "в условии больше 64 разных сведений", EN: "the criterion looks at more than 64 facts"},
		Mend: standard.Text{RU: "разделите условие или введите сведения, которые обобщают несколько других", EN: "split it, or define a fact that sums several up"},
	}
	tooDeep = standard.Finding{
		Code: "lifesituation.criterion-depth", Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "условие вложено глубже 32 уровней или длиннее 4096 частей", EN: "the criterion is nested deeper than 32 levels or has more than 4096 parts"},
		Mend: standard.Text{RU: "упростите условие", EN: "make it simpler"},
	}
	alwaysYes = standard.Finding{
		Code: "lifesituation.criterion-always", Severity: standard.SeverityAdvice,
		Text: standard.Text{RU: "условие выполнено при любых сведениях: оно никого не отличает", EN: "the criterion holds whatever the facts are: it tells nobody apart"},
		Mend: standard.Text{RU: "уберите условие или исправьте его части", EN: "drop it or mend its parts"},
	}
	alwaysNo = standard.Finding{
		Code: "lifesituation.criterion-never", Severity: standard.SeverityAdvice,
		Text: standard.Text{RU: "условие не выполнено ни при каких сведениях: под него никто не подойдёт", EN: "the criterion holds for no facts at all: nobody will ever meet it"},
		Mend: standard.Text{RU: "проверьте, не противоречат ли друг другу его части", EN: "see whether its parts contradict each other"},
	}
)

type compiler struct {
	schema   *Schema
	nodes    []node
	facts    []uint16
	sets     []int64
	findings standard.Findings
	run      int // the opKnown that the next part of the same All may lengthen, or -1
}

func (k *compiler) broken(f *standard.Finding, at standard.Pointer) {
	k.findings = append(k.findings, found(f, at))
}

func (k *compiler) node(c *Criterion, at standard.Pointer, depth int) {
	if depth >= maxCriterionDepth || len(k.nodes) >= maxCriterionNodes {
		if !slices.ContainsFunc(k.findings, func(f standard.Finding) bool { return f.Code == tooDeep.Code }) {
			k.broken(&tooDeep, at)
		}
		return
	}
	set := 0
	for _, is := range [...]bool{len(c.All) > 0, len(c.Any) > 0, c.Not != nil, c.Fact != ""} {
		if is {
			set++
		}
	}
	if set != 1 {
		k.broken(&notExactlyOne, at)
		return
	}
	if c.Fact == "" && (!c.Is.IsZero() || len(c.In) > 0 || !c.Min.IsZero() || !c.Max.IsZero()) {
		k.broken(&notExactlyOne, at)
		return
	}
	i := len(k.nodes)
	switch {
	case c.Fact != "":
		k.leaf(c, at)
		if i < len(k.nodes) {
			k.nodes[i].end = uint16(len(k.nodes))
		}
		return
	case c.Not != nil:
		k.run = -1
		k.nodes = append(k.nodes, node{op: opNot})
		k.node(c.Not, at.Field("not"), depth+1)
	case len(c.All) > 0:
		k.run = -1
		k.nodes = append(k.nodes, node{op: opAll})
		for j := range c.All {
			first := len(k.nodes)
			k.node(&c.All[j], at.Field("all").Index(j), depth+1)
			if len(k.nodes) > first {
				k.run = -1
				if k.nodes[first].op == opKnown {
					k.run = first
				}
			}
		}
	default:
		k.nodes = append(k.nodes, node{op: opAny})
		for j := range c.Any {
			k.run = -1
			k.node(&c.Any[j], at.Field("any").Index(j), depth+1)
		}
	}
	k.run = -1
	k.nodes[i].end = uint16(len(k.nodes))
}

// leaf compiles a test of one fact. A run of facts that only have to be known,
// one bit after the other, is one node of the All it stands in.
func (k *compiler) leaf(c *Criterion, at standard.Pointer) {
	col, ok := k.schema.at[c.Fact]
	if !ok {
		k.broken(&unknownFact, at.Field("fact"))
		return
	}
	bit := slices.Index(k.facts, col)
	if bit < 0 {
		if bit = len(k.facts); bit == maxCriterionFacts {
			k.broken(&tooManyFacts, at.Field("fact"))
			return
		}
		k.facts = append(k.facts, col)
	}
	n := node{op: opKnown, bit: uint8(bit), n: 1, fact: col}
	is, in, between := !c.Is.IsZero(), len(c.In) > 0, !c.Min.IsZero() || !c.Max.IsZero()
	kind := k.schema.facts[col].Kind
	switch {
	case is && (in || between), in && between,
		is && kind == KindText, in && (kind == KindText || kind == KindTruth),
		between && (kind == KindText || kind == KindTruth || kind == KindCode):
		k.broken(&wrongTest, at)
		return
	case is:
		n.op = opIs
		n.lo = k.value(col, c.Is, at.Field("is"))
	case in:
		k.list(&n, c.In, at.Field("in"))
	case between:
		n.op, n.lo, n.hi = opRange, minValue, maxValue
		if !c.Min.IsZero() {
			n.lo = k.value(col, c.Min, at.Field("min"))
		}
		if !c.Max.IsZero() {
			n.hi = k.value(col, c.Max, at.Field("max"))
		}
		if n.lo > n.hi {
			k.broken(&emptyRange, at)
		}
	case k.run >= 0 && k.nodes[k.run].bit+k.nodes[k.run].n == n.bit:
		k.nodes[k.run].n++
		return
	}
	k.nodes = append(k.nodes, n)
}

const (
	minValue = -1 << 63
	maxValue = 1<<63 - 1
)

func (k *compiler) value(col uint16, v Value, at standard.Pointer) int64 {
	n, ok := k.schema.column(col, v)
	if !ok || n == strangeCode && k.schema.facts[col].Kind == KindCode {
		k.broken(&wrongValue, at)
	}
	return n
}

// list compiles In: a mask where all codes are below 64, a list otherwise.
func (k *compiler) list(n *node, vs []Value, at standard.Pointer) {
	from, mask, small := len(k.sets), uint64(0), k.schema.facts[n.fact].Kind == KindCode
	for i := range vs {
		v := k.value(n.fact, vs[i], at.Index(i))
		if small = small && v >= 0 && v < 64; small {
			mask |= 1 << uint(v)
		}
		k.sets = append(k.sets, v)
	}
	if small {
		k.sets = k.sets[:from]
		n.op, n.lo = opMask, int64(mask)
		return
	}
	n.op, n.lo, n.hi = opSet, int64(from), int64(len(k.sets))
}
