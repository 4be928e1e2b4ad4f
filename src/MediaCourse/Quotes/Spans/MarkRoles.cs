using MediaCourse.Text;

namespace MediaCourse.Quotes.Spans;

/// <summary>Decides what a mark does: by its shape first, by its neighbours where the shape says nothing or cannot be right.</summary>
internal static class MarkRoles
{
    public static MarkRole Of(string text, Mark mark, TextSpan within, IReadOnlyList<OpenMark> open)
    {
        var isOpen = open.Count > 0;
        return mark.Shape switch
        {
            MarkShape.Low => MarkRole.Opens,
            MarkShape.Opening => OfOpening(text, mark, within, isOpen ? open[^1] : null),
            MarkShape.Closing => OfClosing(text, mark, within, isOpen),
            _ => OfStraight(text, mark, within, isOpen),
        };
    }

    private static MarkRole OfOpening(string text, Mark mark, TextSpan within, OpenMark? open)
    {
        if (open is null)
        {
            return mark.Leaning == MarkLeaning.Back ? MarkRole.ClosesNothing : MarkRole.Opens;
        }

        if (open.Value.Mark.Shape == MarkShape.Low && mark.Leaning != MarkLeaning.Forward)
        {
            return MarkRole.Closes;
        }

        return mark.Leaning == MarkLeaning.Back || IsLast(text, mark, within) || SpeakerSigns.FollowAt(text, mark.Span.End, within.End)
            ? MarkRole.ClosesTurned
            : MarkRole.Opens;
    }

    private static MarkRole OfClosing(string text, Mark mark, TextSpan within, bool isOpen)
    {
        if (isOpen)
        {
            return MarkRole.Closes;
        }

        var leansForward = mark.Leaning == MarkLeaning.Forward || (mark.Leaning == MarkLeaning.Neither && Introduces(text, mark, within));
        return leansForward && !IsLast(text, mark, within) && !SpeakerSigns.FollowAt(text, mark.Span.End, within.End)
            ? MarkRole.OpensTurned
            : MarkRole.ClosesNothing;
    }

    private static MarkRole OfStraight(string text, Mark mark, TextSpan within, bool isOpen)
    {
        if (isOpen)
        {
            return mark.Leaning != MarkLeaning.Forward || IsLast(text, mark, within) || SpeakerSigns.FollowAt(text, mark.Span.End, within.End)
                ? MarkRole.Closes
                : MarkRole.Opens;
        }

        // 6'2" is a height.
        var isInches = mark.Leaning != MarkLeaning.Forward && mark.Span.Start > within.Start && char.IsAsciiDigit(text[mark.Span.Start - 1]);
        return isInches ? MarkRole.Nothing
            : mark.Leaning == MarkLeaning.Back || IsLast(text, mark, within) || (mark.Leaning == MarkLeaning.Forward && EndsQuotation(text, mark, within)) ? MarkRole.ClosesNothing
            : MarkRole.Opens;
    }

    private static bool EndsQuotation(string text, Mark mark, TextSpan within) =>
        mark.Span.Start >= within.Start + 2 && text[mark.Span.Start - 2] == ',' && SpeakerSigns.FollowAt(text, mark.Span.End, within.End);

    private static bool Introduces(string text, Mark mark, TextSpan within)
    {
        var at = mark.Span.Start - 1;
        while (at >= within.Start && Text.Marks.IsBlank(text[at]))
        {
            at--;
        }

        return at < within.Start || text[at] is ',' or ':';
    }

    private static bool IsLast(string text, Mark mark, TextSpan within)
    {
        var at = mark.Span.End;
        while (at < within.End && (Text.Marks.IsBlank(text[at]) || text[at] is '.' or ',' or ')'))
        {
            at++;
        }

        return at >= within.End;
    }
}
