package disclosure

import "math/big"

// system is sums of unknown counts that are published: A·x = b, x ≥ 0. It is
// kept in reduced row echelon form, so the row space is read off; exact
// fractions throughout.
type system struct {
	n     int          // unknowns
	rows  [][]*big.Rat // reduced rows, the right side last; nil is 0
	pivot []int        // the unknown that each row begins with
}

// add takes in one sum of unknowns (each once). It reports false if it
// contradicts the others.
func (s *system) add(unknowns []int, sum int64) bool {
	row := s.sum(unknowns)
	row[s.n] = big.NewRat(sum, 1)
	for i, p := range s.pivot {
		eliminate(row, s.rows[i], p)
	}
	lead := -1
	for i := range s.n {
		if sign(row[i]) != 0 {
			lead = i
			break
		}
	}
	if lead < 0 {
		return row[s.n].Sign() == 0
	}
	scale(row, new(big.Rat).Inv(row[lead]))
	for i := range s.rows {
		eliminate(s.rows[i], row, lead)
	}
	s.rows, s.pivot = append(s.rows, row), append(s.pivot, lead)
	return true
}

// sum returns a row of unknowns (each once) whose right side is open.
func (s *system) sum(unknowns []int) []*big.Rat {
	row := make([]*big.Rat, s.n+1)
	for _, u := range unknowns {
		row[u] = big.NewRat(1, 1)
	}
	return row
}

// sign is that of an entry of a row.
func sign(r *big.Rat) int {
	if r == nil {
		return 0
	}
	return r.Sign()
}

// eliminate makes row[p] 0 with a row whose entry p is 1.
func eliminate(row, by []*big.Rat, p int) {
	if sign(row[p]) == 0 {
		return
	}
	f := new(big.Rat).Set(row[p])
	whole, small := little(f)
	var t big.Rat
	for i := range row {
		if sign(by[i]) == 0 {
			continue
		}
		if row[i] == nil {
			row[i] = new(big.Rat)
		}
		if x, ok := little(row[i]); ok && small {
			if y, ok := little(by[i]); ok {
				row[i].SetInt64(x - whole*y)
				continue
			}
		}
		row[i].Sub(row[i], t.Mul(f, by[i]))
	}
}

// little returns a fraction that is a whole number below 2^31, so that reckoning
// with it needs no fractions; the sums of one table bring no others.
func little(r *big.Rat) (int64, bool) {
	if !r.IsInt() || !r.Num().IsInt64() {
		return 0, false
	}
	n := r.Num().Int64()
	return n, -1<<31 < n && n < 1<<31
}

func scale(row []*big.Rat, f *big.Rat) {
	for i := range row {
		if sign(row[i]) != 0 {
			row[i].Mul(row[i], f)
		}
	}
}

// spans reports whether a sum lies in the row space; the row is used up.
func (s *system) spans(row []*big.Rat) bool {
	for i, p := range s.pivot {
		eliminate(row, s.rows[i], p)
	}
	for i := range s.n {
		if sign(row[i]) != 0 {
			return false
		}
	}
	return true
}

// fixed returns the value of an unknown whose unit vector lies in the row space.
func (s *system) fixed(u int) (*big.Rat, bool) {
	for i, p := range s.pivot {
		if p != u {
			continue
		}
		for j := range s.n {
			if j != u && sign(s.rows[i][j]) != 0 {
				return nil, false
			}
		}
		return s.rows[i][s.n], true
	}
	return nil, false
}

// bounds returns the least and the greatest value of an unknown over all x ≥ 0
// that fit; high is nil if there is no greatest. It reports false if none fits.
// The values are of fractions: whole numbers may fit fewer still.
func (s *system) bounds(u int) (low, high *big.Rat, ok bool) {
	t, ok := s.feasible()
	if !ok {
		return nil, nil, false
	}
	low, _ = t.optimum(u, -1)
	high, finite := t.optimum(u, 1)
	if !finite {
		high = nil
	}
	return low, high, true
}

// tableau is the simplex table of a system: the basis is one unknown a row.
type tableau struct {
	n     int
	rows  [][]*big.Rat
	basis []int
}

// feasible finds a basis with x ≥ 0: the first phase, with Bland's rule, which
// cannot go in circles.
func (s *system) feasible() (*tableau, bool) {
	m := len(s.rows)
	t := &tableau{n: s.n + m, basis: make([]int, m)}
	for i, r := range s.rows {
		row := make([]*big.Rat, t.n+1)
		neg := r[s.n].Sign() < 0
		for j := range row {
			row[j] = new(big.Rat)
			switch {
			case j < s.n && r[j] != nil:
				row[j].Set(r[j])
			case j == t.n:
				row[j].Set(r[s.n])
			}
			if neg {
				row[j].Neg(row[j])
			}
		}
		row[s.n+i].SetInt64(1)
		t.rows, t.basis[i] = append(t.rows, row), s.n+i
	}
	goal := make([]*big.Rat, t.n)
	for j := range goal {
		goal[j] = new(big.Rat)
		if j >= s.n {
			goal[j].SetInt64(-1)
		}
	}
	t.maximise(goal, t.n)
	for i, b := range t.basis {
		if b >= s.n && t.rows[i][t.n].Sign() != 0 {
			return nil, false
		}
	}
	for i, b := range t.basis { // push what is left of the helpers out of the basis
		if b < s.n {
			continue
		}
		for j := range s.n {
			if t.rows[i][j].Sign() != 0 {
				t.turn(i, j)
				break
			}
		}
	}
	for i, row := range t.rows { // forget the helpers
		t.rows[i] = append(row[:s.n:s.n], row[t.n])
	}
	t.n = s.n
	return t, true
}

// optimum returns the greatest (sign 1) or least (sign −1) value of unknown u;
// false if there is no greatest.
func (t *tableau) optimum(u int, sign int64) (*big.Rat, bool) {
	goal := make([]*big.Rat, t.n)
	for j := range goal {
		goal[j] = new(big.Rat)
	}
	goal[u].SetInt64(sign)
	if !t.maximise(goal, t.n) {
		return nil, false
	}
	for i, b := range t.basis {
		if b == u {
			return new(big.Rat).Set(t.rows[i][t.n]), true
		}
	}
	return new(big.Rat), true
}

// maximise turns the table until no unknown improves the goal; false if the
// goal has no end.
func (t *tableau) maximise(goal []*big.Rat, n int) bool {
	var gain, p big.Rat
	for {
		enter := -1
		for j := 0; j < n && enter < 0; j++ {
			gain.Set(goal[j])
			for i, b := range t.basis {
				if b < len(goal) && goal[b].Sign() != 0 && t.rows[i][j].Sign() != 0 {
					gain.Sub(&gain, p.Mul(goal[b], t.rows[i][j]))
				}
			}
			if gain.Sign() > 0 {
				enter = j
			}
		}
		if enter < 0 {
			return true
		}
		leave := -1
		var least, q big.Rat
		for i := range t.rows {
			if t.rows[i][enter].Sign() <= 0 {
				continue
			}
			q.Quo(t.rows[i][t.n], t.rows[i][enter])
			if c := q.Cmp(&least); leave < 0 || c < 0 || c == 0 && t.basis[i] < t.basis[leave] {
				leave = i
				least.Set(&q)
			}
		}
		if leave < 0 {
			return false
		}
		t.turn(leave, enter)
	}
}

// turn brings unknown j into the basis in row i.
func (t *tableau) turn(i, j int) {
	scale(t.rows[i], new(big.Rat).Inv(t.rows[i][j]))
	for k := range t.rows {
		if k != i {
			eliminate(t.rows[k], t.rows[i], j)
		}
	}
	t.basis[i] = j
}
