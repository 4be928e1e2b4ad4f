namespace MediaCourse.Quotes.Spans;

/// <summary>Brings quotations into order and counts how deep each lies in others.</summary>
internal static class Nesting
{
    /// <summary>The spans by their first characters, each outer one first; those too deep and those that cross another are left out.</summary>
    public static List<QuotedSpan> Order(List<QuotedSpan> spans, int deepest)
    {
        spans.Sort((a, b) => a.Outer.Start != b.Outer.Start ? a.Outer.Start.CompareTo(b.Outer.Start) : b.Outer.End.CompareTo(a.Outer.End));
        var ordered = new List<QuotedSpan>(spans.Count);
        var around = new Stack<QuotedSpan>();
        foreach (var span in spans)
        {
            while (around.Count > 0 && around.Peek().Outer.End <= span.Outer.Start)
            {
                around.Pop();
            }

            var crosses = around.Count > 0 && span.Outer.End > around.Peek().Outer.End;
            if (!crosses && around.Count < deepest)
            {
                ordered.Add(span with { Depth = around.Count });
                around.Push(span);
            }
        }

        return ordered;
    }
}
