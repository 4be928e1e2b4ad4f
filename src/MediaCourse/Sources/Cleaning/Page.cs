namespace MediaCourse.Sources.Cleaning;

/// <summary>
/// A text as cleaning sees it: blocks, each with the role given so far. What comes before the first paragraph still
/// open is the page's head, what follows the last is its tail.
/// </summary>
internal sealed class Page
{
    private const int FewBlocks = 6;
    private const int MostSummaries = 2;
    private const int FarthestRepeat = 12;
    private const int FewestWordsOfRepeat = 8;

    public Page(RawText raw, IReadOnlyList<RoleHint> hints)
    {
        Raw = raw;
        Hints = hints;
        Blocks = BlockReader.Read(raw, Boundaries(hints));
    }

    public RawText Raw { get; }

    public IReadOnlyList<Block> Blocks { get; }

    public IReadOnlyList<RoleHint> Hints { get; }

    public ReadOnlySpan<char> TextOf(Block block) => Raw.Slice(block.Span);

    public IEnumerable<Block> OpenBlocks() => Blocks.Where(block => block.IsOpen);

    public bool SameText(Block one, Block other) => TextOf(one).SequenceEqual(TextOf(other));

    /// <summary>
    /// The first paragraph still open that is no summary of what follows; null where the page has none, or has more
    /// of other things before it than text behind it, and more than a few.
    /// </summary>
    public Block? Lead()
    {
        var before = 0L;
        var blocksBefore = 0;
        var summaries = 0;
        var running = 0L;
        Block? lead = null;
        foreach (var block in OpenBlocks())
        {
            if (lead is null && block.Shape.IsProse && (summaries == MostSummaries || !IsSummary(block)))
            {
                lead = block;
            }

            if (lead is not null)
            {
                running += block.Span.Length;
            }
            else if (block.Shape.IsProse)
            {
                summaries++;
            }
            else
            {
                before += block.Span.Length;
                blocksBefore++;
            }

            if (lead is not null && (running > before || blocksBefore <= FewBlocks))
            {
                return lead;
            }
        }

        return null;
    }

    /// <summary>Whether a paragraph says the whole of an earlier one again, be it behind a dateline.</summary>
    public bool Repeats(Block paragraph, Block earlier) =>
        earlier.Shape.Words >= FewestWordsOfRepeat && TextOf(paragraph).EndsWith(TextOf(earlier), StringComparison.Ordinal);

    /// <summary>The open blocks before the first paragraph, summaries among them.</summary>
    public IEnumerable<Block> Head() => Lead() is { } lead ? OpenBlocks().TakeWhile(block => block != lead) : [];

    /// <summary>The open blocks behind the last paragraph, where the page has so many paragraphs.</summary>
    public IEnumerable<Block> Tail(int fewestParagraphs = 1)
    {
        Block? last = null;
        var paragraphs = 0;
        for (var i = Blocks.Count - 1; i >= 0 && paragraphs < fewestParagraphs; i--)
        {
            if (Blocks[i] is { IsOpen: true, Shape.IsProse: true } block)
            {
                last ??= block;
                paragraphs++;
            }
        }

        return paragraphs < fewestParagraphs ? [] : Blocks.Skip(last!.Index + 1).Where(block => block.IsOpen);
    }

    /// <summary>The blocks outside the paragraphs: head and tail.</summary>
    public IEnumerable<Block> Edges() => Head().Concat(Tail());

    public Block? Before(Block block) => block.Index > 0 ? Blocks[block.Index - 1] : null;

    public Block? After(Block block) => block.Index + 1 < Blocks.Count ? Blocks[block.Index + 1] : null;

    /// <summary>Whether a by-line stands between the paragraph and the next, or one of the next says it again.</summary>
    private bool IsSummary(Block paragraph)
    {
        if (paragraph.Index == 0)
        {
            return false;
        }

        var hasByline = false;
        var ahead = 0;
        for (var next = After(paragraph); next is not null && next.Index <= paragraph.Index + FarthestRepeat; next = After(next))
        {
            hasByline |= ahead == 0 && next.Role == SpanRole.Byline;
            if (next is { IsOpen: true, Shape.IsProse: true })
            {
                ahead++;
                if (hasByline || Repeats(next, paragraph))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static HashSet<int> Boundaries(IReadOnlyList<RoleHint> hints)
    {
        var lines = new HashSet<int>();
        foreach (var hint in hints)
        {
            lines.Add(hint.FromLine);
            if (hint.ToLine is { } last)
            {
                lines.Add(last + 1);
            }
        }

        return lines;
    }
}
