namespace MediaCourse.Sources.Cleaning.Rules;

/// <summary>"MOSCOW (Sputnik) - …" before the first word of the first paragraph, a date of the feed before it, a stray letter behind it.</summary>
internal sealed class DatelineRule() : CleaningRule(
    "dateline",
    "Says when, where and by which agency the report was sent; a second date or a stray letter before the first word goes with it")
{
    internal override void Apply(Page page)
    {
        if ((page.Lead() ?? page.OpenBlocks().FirstOrDefault()) is not { } lead
            || DatelineReader.Read(page.TextOf(lead)) is not { } found)
        {
            return;
        }

        var start = lead.Span.Start;
        if (start + found.BodyStart < lead.Span.End)
        {
            lead.CutHead(start + found.End, start + found.BodyStart, SpanRole.Dateline, this);
        }
        else
        {
            lead.Assign(SpanRole.Dateline, this);
        }
    }
}
