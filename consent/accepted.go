package consent

import (
	"slices"

	"github.com/state-for-people/standard"
)

// inForce examines a consent that no event ended.
func (v *view) inForce(s *settled, x *Explanation) ruling {
	p, d, e := v.policy, v.deed, v.entry(s)
	if !p.consent && d.proactive {
		x.apply("consent.no-basis")
		return ruling{because: byNoBasis}
	}
	if e.preorder {
		launched := v.q.Launched
		if x != nil {
			x.Look("launched")
			if launched.IsZero() {
				x.Miss("launched")
			}
			x.apply("consent.not-launched")
		}
		if launched.IsZero() || micro(launched) > v.valid {
			return ruling{byWaiting, d.starts}
		}
	}
	a := ruling{byGrant, d.permit}
	if v.special {
		a.duties |= p.record(v.q, d, x)
	}
	if e.ends <= v.valid {
		keeps := false
		if e.ending != 0 {
			end := &authorityEnds[e.ending-1]
			if keeps = end.Keeps; x != nil {
				x.Apply(&standard.Ground{Code: end.Code, Clause: end.Clause, Reading: "C11", Text: end.Text})
			}
		}
		if !keeps {
			x.apply("consent.authority-ended")
			return ruling{because: byAuthorityEnd}
		}
		a.duties |= owesConfirmation
	}
	because, accepted := v.noticed(e, x)
	if because == byGrant && !v.groups[s.level].narrow && d.proactive && v.q.Service != "" {
		because = v.reaches(accepted, x)
	}
	if because != byGrant {
		return ruling{because: because}
	}
	if d.proactive {
		x.applyAt("consent.consent-covers", p.gate(ActionContact.row()))
	} else if x != nil {
		x.applyAs("consent.consent-covers", p.gate(d.actionRow), consentInForce)
	}
	v.grant = e.event
	return a
}

// noticed examines the text that the client accepted, whether it is known and
// whether it has changed in substance since. It returns byGrant and the number of
// the text if nothing is wrong.
//
// The text is as it was when the client consented: publishing the version anew
// changes no consent given before.
//
// Clause: people-2022:4.5.5.6
func (v *view) noticed(e *entry, x *Explanation) (because uint8, accepted int32) {
	accepted = -1
	changed := false
	for i := e.noticeLo; i < e.noticeHi; i++ {
		n := &v.notices[i]
		switch {
		case n.version < e.version || n.effective > v.valid || !n.visible(v.known):
		case n.version == e.version:
			if accepted < 0 || n.effective <= e.effective {
				accepted = i // what stood when the client consented, not what was said later
			}
		default:
			changed = changed || n.substantive
		}
	}
	switch {
	case accepted < 0:
		x.miss("notice")
		x.apply("consent.notice-unknown")
		return byNoticeUnknown, accepted
	case changed:
		x.apply("consent.notice-changed")
		return byNoticeChange, accepted
	}
	return byGrant, accepted
}

// reaches examines whether a consent to the whole situation reaches the service.
//
// Reading: C2, a service added later is covered only if the accepted notice says so.
//
// Clause: people-2022:4.5.3.1(1)
func (v *view) reaches(accepted int32, x *Explanation) uint8 {
	if v.policy.covered || v.notices[accepted].later || v.lists(accepted) {
		x.apply("consent.service-covered")
		return byGrant
	}
	x.apply("consent.service-added")
	return byServiceAdded
}

// lists reports whether a notice names the service that is asked about.
func (v *view) lists(notice int32) bool {
	if notice < noticesCounted {
		return v.listed>>notice&1 != 0
	}
	_, found := slices.BinarySearch(v.notices[notice].services, v.q.Service)
	return found
}
