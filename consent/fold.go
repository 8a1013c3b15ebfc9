package consent

// folded is the state of one target and what made it.
type folded struct {
	state  uint8
	ask    bool  // a later act of a representative had no effect: ask the client (C13)
	at     int32 // which entry made the state
	lastNo int64 // when the client or the authority last said no
}

// fold runs the life cycle over the entries that had taken effect and were
// known. Most often the last of them settles it: a grant or a withdrawal makes
// the state whatever was before.
//
// Reading: C4, an event works from its instant, inclusive.
func (v *view) fold(g *run) folded {
	valid, known, c := v.valid, v.known, &v.policy.cycle
	n := upTo(g.entries, valid)
	for i := n; i > 0; {
		i--
		e := &g.entries[i]
		if !e.visible(known) {
			continue
		}
		if e.powerless || !c.resets[e.kind] {
			return c.run(g.entries[:n], valid, known)
		}
		f := folded{state: c.next[numNone][e.kind], at: int32(i), lastNo: e.effective}
		if e.kind == numGranted {
			if f.lastNo = 0; e.until <= valid {
				f.state = numExpired
			}
		}
		return f
	}
	return folded{}
}

// run goes through the entries from the last one after which the state does not
// depend on what was before, else from the first.
func (c *cycle) run(entries []entry, valid, known int64) (f folded) {
	from := len(entries)
	for from > 0 {
		from--
		if e := &entries[from]; e.visible(known) && !e.powerless && c.resets[e.kind] {
			break
		}
	}
	until := int64(never)
	for i := from; i < len(entries); i++ {
		e := &entries[i]
		if !e.visible(known) {
			continue
		}
		if e.powerless {
			f.ask = true
			continue
		}
		if f.state == numInForce && until <= e.effective {
			f.state = numExpired
		}
		was := f.state
		f.state = c.next[was][e.kind]
		if f.state == ownState[e.kind] {
			f.at = int32(i)
			if e.kind == numGranted {
				until = e.until
			}
		}
		if e.kind != numEnded {
			f.ask = false // the client has spoken since, or who may speak for the client
		}
		if e.kind != numGranted && (e.kind != numEnded || f.state != was) { // an end without effect is no word
			f.lastNo = e.effective
		}
	}
	if f.state == numInForce && until <= valid {
		f.state = numExpired
	}
	return f
}

// ownState is the state that an event of each kind makes when it takes effect.
var ownState = [kindNumbers]uint8{numGranted: numInForce, numEnded: numOver, numRefused: numRefusal, numWithdrawn: numWithdrawal}

// upTo returns the number of entries that have taken effect at valid: mostly all.
func upTo(entries []entry, valid int64) int {
	n := len(entries)
	if n == 0 || entries[n-1].effective <= valid {
		return n
	}
	from := 0
	for n > 1 {
		half := n / 2
		if entries[from+half-1].effective <= valid {
			from += half
		}
		n -= half
	}
	if entries[from].effective <= valid {
		from++
	}
	return from
}

// withdrawnSince reports whether a withdrawal that reaches narrower consents
// took effect at since or later, by valid, and was known.
func (g *run) withdrawnSince(since, valid, known int64) bool {
	for i := upTo(g.withdrawals, valid) - 1; i >= 0 && g.withdrawals[i].effective >= since; i-- {
		if e := &g.withdrawals[i]; e.reachesNarrower() && e.visible(known) {
			return true
		}
	}
	return false
}
