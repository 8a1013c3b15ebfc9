package house

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Reason says why rows of the register are missing from the code or the tests:
// a line of docs/coverage-reasons.tsv.
type Reason struct {
	Package string // "*" is any
	Auto    string // full, partial, none; "*" is any
	Clause  string // an id, a prefix with * behind it, or "*"
	EN, RU  string
	rows    []*Requirement
}

func (r *Reason) covers(q *Requirement) bool {
	match := func(pattern, s string) bool {
		if prefix, ok := strings.CutSuffix(pattern, "*"); ok {
			return strings.HasPrefix(s, prefix)
		}
		return pattern == s
	}
	return match(r.Package, q.Package) && match(r.Auto, q.Auto) && match(r.Clause, q.ID)
}

// Reasons reads docs/coverage-reasons.tsv of the tree.
func (t *Tree) Reasons() ([]*Reason, error) {
	var reasons []*Reason
	err := t.lines("docs/coverage-reasons.tsv", func(line []byte) error {
		f := strings.Split(string(line), "\t")
		if len(f) != 5 || f[3] == "" || f[4] == "" {
			return fmt.Errorf("want five columns: package, auto, clause, en, ru")
		}
		if f[0] != "package" {
			reasons = append(reasons, &Reason{Package: f[0], Auto: f[1], Clause: f[2], EN: f[3], RU: f[4]})
		}
		return nil
	})
	return reasons, err
}

// Coverage is how much of the register the library holds.
type Coverage struct {
	uses    *Uses
	reasons []*Reason
	rows    []*Requirement
}

// Own returns the rows that count: those that repeat a federal row or only head
// others are left out.
func (r *Register) Own() []*Requirement {
	return slices.DeleteFunc(slices.Clone(r.Requirements), func(q *Requirement) bool { return q.Repeats() || q.Params.Heading })
}

// Cover gives every row that the code or the tests leave out its reason. A row
// without a reason is a fault, and so is a reason without a row.
func (t *Tree) Cover(reg *Register, uses *Uses, reasons []*Reason) (*Coverage, []Fault) {
	c := &Coverage{uses: uses, reasons: reasons, rows: reg.Own()}
	var faults []Fault
	for _, q := range c.rows {
		missing := c.missing(q)
		if missing == "" {
			continue
		}
		i := slices.IndexFunc(reasons, func(r *Reason) bool { return r.covers(q) })
		if i < 0 {
			faults = append(faults, Fault{"docs/coverage-reasons.tsv", 0, fmt.Sprintf("%s (%s, %s): %s, and no reason says why", q.ID, q.Package, q.Auto, missing)})
			continue
		}
		reasons[i].rows = append(reasons[i].rows, q)
	}
	for _, r := range reasons {
		if len(r.rows) == 0 {
			faults = append(faults, Fault{"docs/coverage-reasons.tsv", 0, fmt.Sprintf("the reason for %s %s %s covers nothing any more; take it out", r.Package, r.Auto, r.Clause)})
		}
	}
	return c, sorted(faults)
}

// missing says what a row lacks, "" if nothing.
func (c *Coverage) missing(q *Requirement) string {
	switch {
	case len(c.uses.Code[q.ID]) == 0:
		return "no code cites it"
	case q.Auto == "full" && c.uses.Tests[q.ID] == 0:
		return "no test cites it"
	}
	return ""
}

// Reason returns why a row is missing, nil if it is not.
func (c *Coverage) Reason(q *Requirement) *Reason {
	for _, r := range c.reasons {
		if slices.Contains(r.rows, q) {
			return r
		}
	}
	return nil
}

// Open returns the rows that a program can decide and that code or tests leave out.
func (c *Coverage) Open() []*Requirement {
	return slices.DeleteFunc(slices.Clone(c.rows), func(q *Requirement) bool { return q.Auto != "full" || c.missing(q) == "" })
}

// count counts the rows of a package and an automation, those that code cites
// and those that code and tests cite.
func (c *Coverage) count(pkg, auto string) (rows, code, both int) {
	for _, q := range c.rows {
		if (pkg != "" && q.Package != pkg) || q.Auto != auto {
			continue
		}
		rows++
		if len(c.uses.Code[q.ID]) > 0 {
			code++
			if c.uses.Tests[q.ID] > 0 {
				both++
			}
		}
	}
	return rows, code, both
}

// made is the head of every file that a test makes.
const made = "<!-- Made by go test ./internal/house -update; do not edit. -->\n\n"

// Markdown prints docs/coverage.md.
func (c *Coverage) Markdown() string {
	var b strings.Builder
	b.WriteString(made)
	b.WriteString(`# Coverage of the Standard

Each row of the register (docs/clauses) that does not merely repeat a federal row is counted once. *full*: a program can decide it;
*partial*: a program can record it and check that it is there; *none*: a human judges. *code* counts rows that library code cites
beside what it does, *tested* those that a conformance vector or a test row cites as well. Whatever is missing can still be
worked with: every row of every document stands in the register and in the self-assessment (` + "`standard.Assessment`" + `).

| package | full | code | tested | partial | code | tested | none | code |
|---|---:|---:|---:|---:|---:|---:|---:|---:|
`)
	var packages []string
	for _, q := range c.rows {
		packages = append(packages, q.Package)
	}
	slices.Sort(packages)
	packages = slices.Compact(packages)
	for _, p := range append(packages, "") {
		full, fullCode, fullBoth := c.count(p, "full")
		part, partCode, partBoth := c.count(p, "partial")
		none, noneCode, _ := c.count(p, "none")
		fmt.Fprintf(&b, "| %s | %d | %d | %d | %d | %d | %d | %d | %d |\n", cmp.Or(p, "**all**"), full, fullCode, fullBoth, part, partCode, partBoth, none, noneCode)
	}
	b.WriteString("\n## What is missing, and why\n\n| package | rows | why | which |\n|---|---:|---|---|\n")
	for _, r := range c.reasons {
		pkg := r.Package
		if pkg == "*" {
			pkg = "any"
		}
		fmt.Fprintf(&b, "| %s | %d | %s | %s |\n", pkg, len(r.rows), r.EN, r.which())
	}
	return b.String()
}

// which names a few rows and counts the rest.
func (r *Reason) which() string {
	const few = 6
	var ids []string
	for _, q := range r.rows {
		if len(ids) == few {
			break
		}
		ids = append(ids, "`"+q.ID+"`")
	}
	s := strings.Join(ids, ", ")
	if more := len(r.rows) - len(ids); more > 0 {
		s += fmt.Sprintf(" and %d more", more)
	}
	return s
}
