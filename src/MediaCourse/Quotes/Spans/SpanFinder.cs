using MediaCourse.Text;

namespace MediaCourse.Quotes.Spans;

/// <summary>
/// Pairs the marks of a text, block by block. A mark opens or closes by its shape, its neighbours, and what is open
/// already; a quotation that a paragraph leaves open goes on in the next one if that begins with an opening mark, as
/// printers do, or has a closing mark first. Each mark is looked at a bounded number of times.
/// </summary>
internal sealed class SpanFinder(string text, IReadOnlyList<QuotedBlock> blocks)
{
    // Deeper marks than these are no English prose.
    private const int DeepestQuotation = 3;
    private const int LongestGap = 2;
    private readonly List<QuotedSpan> _spans = [];
    private readonly List<OpenMark> _open = [];
    private readonly List<Mark>?[] _marks = new List<Mark>?[blocks.Count];

    /// <summary>The quotations, in the order of their first characters, an outer one before those in it.</summary>
    public List<QuotedSpan> Find()
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            PairDouble(i);
            SingleMarks.Find(text, blocks[i].Span, _spans);
        }

        return Nesting.Order(_spans, DeepestQuotation);
    }

    private void PairDouble(int block)
    {
        var within = blocks[block].Span;
        var marks = MarksOf(block);
        _marks[block] = null;
        var from = within.Start;
        for (var i = 0; i < marks.Count; i++)
        {
            var mark = marks[i];
            var isReopening = i == 0 && _open.Count > 0 && mark.Span.Start == within.Start && Opens(mark, within);
            switch (isReopening ? MarkRole.Nothing : MarkRoles.Of(text, mark, within, _open))
            {
                case MarkRole.Opens:
                    _open.Add(new OpenMark(mark, MarkRepair.None));
                    break;
                case MarkRole.OpensTurned:
                    _open.Add(new OpenMark(mark, MarkRepair.MarksTurnedRound));
                    break;
                case MarkRole.Closes:
                    from = Close(mark, MarkRepair.None);
                    break;
                case MarkRole.ClosesTurned:
                    from = Close(mark, MarkRepair.MarksTurnedRound);
                    break;
                case MarkRole.ClosesNothing:
                    from = MendOpening(mark, new TextSpan(from, within.End));
                    break;
                default:
                    break;
            }
        }

        if (_open.Count > 0)
        {
            EndBlock(block);
        }
    }

    private int Close(Mark mark, MarkRepair repair)
    {
        var open = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        repair |= open.Repair;
        if ((open.Mark.Shape == MarkShape.Straight) != (mark.Shape == MarkShape.Straight))
        {
            repair |= MarkRepair.MixedMarks;
        }

        Add(open.Mark.Span.End, mark.Span.Start, open.Mark.Span.Start, mark.Span.End, repair);
        return mark.Span.End;
    }

    // Words that somebody is said to say behind a closing mark were quoted, though nothing opens them.
    private int MendOpening(Mark mark, TextSpan free)
    {
        if (SpeakerSigns.FollowAt(text, mark.Span.End, free.End) && mark.Span.Start > free.Start)
        {
            var start = SkipBlanks(free.Start, mark.Span.Start);
            Add(start, mark.Span.Start, start, mark.Span.End, MarkRepair.OpeningMarkMissing);
            return mark.Span.End;
        }

        return free.Start;
    }

    private void EndBlock(int block)
    {
        var continuation = _open.Count == 1 ? ContinuationOf(block) : null;
        if (continuation is { } repair)
        {
            _open[0] = _open[0] with { Repair = _open[0].Repair | repair };
            return;
        }

        var open = _open[0];
        _open.Clear();
        var within = blocks[block].Span;
        var start = Math.Max(open.Mark.Span.End, within.Start);
        var end = MissingEnd.Find(text, start, within.End, _spans);
        if (end > start)
        {
            Add(open.Mark.Span.End, end, open.Mark.Span.Start, end, (open.Repair & ~MarkRepair.ContinuesInNextParagraph) | MarkRepair.ClosingMarkMissing);
        }
    }

    private MarkRepair? ContinuationOf(int block)
    {
        for (var next = block + 1; next < blocks.Count && next <= block + 1 + LongestGap; next++)
        {
            if (blocks[next].Section != blocks[block].Section || blocks[next].Section is QuotationSection.Headline or QuotationSection.Subheading)
            {
                return null;
            }

            var marks = MarksOf(next);
            if (marks.Count > 0)
            {
                var within = blocks[next].Span;
                if (marks[0].Span.Start == within.Start && Opens(marks[0], within))
                {
                    return next == block + 1 && MissingEnd.SpeakerIn(text, Math.Max(_open[0].Mark.Span.End, blocks[block].Span.Start), blocks[block].Span.End) is null ? MarkRepair.None : null;
                }

                return MarkRoles.Of(text, marks[0], within, _open) is MarkRole.Closes or MarkRole.ClosesTurned ? MarkRepair.ContinuesInNextParagraph : null;
            }
        }

        return null;
    }

    private static bool Opens(Mark mark, TextSpan within) =>
        mark.Span.End < within.End && mark.Leaning != MarkLeaning.Back && mark.Shape != MarkShape.Closing;

    private List<Mark> MarksOf(int block) => _marks[block] ??= MarkReader.Read(text, blocks[block].Span);

    private int SkipBlanks(int at, int end)
    {
        while (at < end && Text.Marks.IsBlank(text[at]))
        {
            at++;
        }

        return at;
    }

    private void Add(int start, int end, int outerStart, int outerEnd, MarkRepair repair)
    {
        if (SkipBlanks(start, end) < end)
        {
            _spans.Add(new QuotedSpan(new TextSpan(start, end), new TextSpan(outerStart, outerEnd), repair, 0));
        }
    }
}
