namespace MediaCourse.Quotes.Spans;

/// <summary>How far through the paragraphs of an article a place lies; headings and comments do not count.</summary>
internal sealed class ArticlePosition
{
    private readonly IReadOnlyList<QuotedBlock> _blocks;
    private readonly int[] _before;
    private readonly int _length;

    public ArticlePosition(IReadOnlyList<QuotedBlock> blocks)
    {
        _blocks = blocks;
        _before = new int[blocks.Count];
        for (var i = 0; i < blocks.Count; i++)
        {
            _before[i] = _length;
            _length += blocks[i].Section == QuotationSection.Article ? blocks[i].Span.Length : 0;
        }
    }

    /// <summary>The share, 0 to 1, of the paragraphs' characters that stand before the place; null outside them.</summary>
    public double? Of(int offset, int block) =>
        _blocks[block].Section == QuotationSection.Article
            ? (double)(_before[block] + Math.Max(0, offset - _blocks[block].Span.Start)) / Math.Max(1, _length)
            : null;
}
