package touchpoint

import (
	"testing"
	"time"

	"github.com/state-for-people/standard"
)

// plainChoose is the reference: the federal order by hand, without an edition.
func plainChoose(q *Query) (standard.TouchpointID, Source) {
	for _, list := range [...]struct {
		kinds []standard.TouchpointKind
		by    Source
	}{{q.Client, SourceClient}, {q.Segment, SourceSegment}} {
		for _, k := range list.kinds {
			for i := range q.Offered {
				if q.Offered[i].Kind == k {
					return q.Offered[i].ID, list.by
				}
			}
		}
	}
	for i := range q.Offered {
		switch q.Offered[i].Kind {
		case standard.TouchpointPortal, standard.TouchpointMobileApp, standard.TouchpointCallCentre, standard.TouchpointSocialNetwork,
			standard.TouchpointPublicChat, standard.TouchpointPersonalChat, standard.TouchpointChatbot, standard.TouchpointVoiceAssistant:
			return q.Offered[i].ID, SourceDigital
		}
	}
	return "", SourceNone
}

func BenchmarkChoose(b *testing.B) {
	q := sampleQuery()
	b.Run("plain", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			plainChoose(&q)
		}
	})
	b.Run("choose", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			Choose(q, federal)
		}
	})
	b.Run("explain", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			ExplainChoose(q, federal)
		}
	})
}

// plainJudge is the reference: one deadline by hand.
func plainJudge(c *Case) (late time.Duration) {
	due := c.Received.Add(24 * time.Hour)
	end := c.At
	if !c.Replied.IsZero() && !c.Replied.After(c.At) {
		end = c.Replied
	}
	if end.After(due) {
		return end.Sub(due)
	}
	return 0
}

func BenchmarkJudge(b *testing.B) {
	c := Case{Deadline: DeadlineFirstReply, Received: noon, At: noon.Add(30 * time.Hour)}
	b.Run("plain", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			plainJudge(&c)
		}
	})
	b.Run("judge", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			Judge(c, federal)
		}
	})
	b.Run("explain", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			ExplainJudge(c, federal)
		}
	})
}

// BenchmarkInventory judges a portal that has everything: seventy-odd demands.
func BenchmarkInventory(b *testing.B) {
	i := Inventory{Touchpoint: Touchpoint{ID: "portal", Kind: standard.TouchpointPortal}, Screen: &Screen{LeastWidth: 320, LeastHeight: 240}}
	for _, d := range Demands(standard.TouchpointPortal, 0, federal) {
		i.Has = append(i.Has, Feature(d.Code))
	}
	b.ReportAllocs()
	for b.Loop() {
		if fs := i.Check(federal); len(fs) > 0 {
			b.Fatal(fs)
		}
	}
}
