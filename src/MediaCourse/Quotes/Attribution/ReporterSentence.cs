namespace MediaCourse.Quotes.Attribution;

/// <summary>A sentence as the reporter built it: own words and marks, and each quotation as one item, however long.</summary>
internal sealed class ReporterSentence(string text, int block, QuotationSection section, SentenceItem[] items)
{
    private Cue? _main;
    private bool _isRead;

    public int Block => block;

    public QuotationSection Section => section;

    public int Count => items.Length;

    public SentenceItem this[int index] => items[index];

    /// <summary>Whether the reporter adds a word to what is quoted.</summary>
    public bool HasWords { get; } = Array.Exists(items, item => item.Kind == ItemKind.Word);

    /// <summary>Whether it holds a quotation.</summary>
    public bool HasQuotations { get; } = Array.Exists(items, item => item.Kind == ItemKind.Quotation);

    /// <summary>The cue that carries its report; null where it reports no speech.</summary>
    public Cue? Main
    {
        get
        {
            if (!_isRead)
            {
                (_main, _isRead) = (CueFinder.Main(this), true);
            }

            return _main;
        }
    }

    /// <summary>The first item that is no mark; -1 where there are marks only.</summary>
    public int FirstNoMark { get; } = Array.FindIndex(items, item => item.Kind != ItemKind.Mark);

    public ReadOnlySpan<char> WordAt(int index) =>
        index >= 0 && index < items.Length && items[index].Kind == ItemKind.Word ? items[index].Span.AsSpan(text) : [];

    /// <summary>The word without a possessive ending.</summary>
    public ReadOnlySpan<char> StemAt(int index)
    {
        var word = WordAt(index);
        return IsPossessive(word) ? word[..^2] : word;
    }

    public bool IsWord(int index, string word) => WordAt(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsMark(int index, char mark) =>
        index >= 0 && index < items.Length && items[index].Kind == ItemKind.Mark && text[items[index].Span.Start] == mark;

    public bool IsComma(int index) => IsMark(index, ',') || IsMark(index, ';');

    public bool IsCapital(int index) => WordAt(index) is [var first, ..] && char.IsUpper(first);

    public bool IsPossessiveAt(int index) => IsPossessive(WordAt(index));

    public bool IsQuotation(int index) => index >= 0 && index < items.Length && items[index].Kind == ItemKind.Quotation;

    /// <summary>The text from one item to another, both included.</summary>
    public string Slice(int from, int to) => text[items[from].Span.Start..items[to].Span.End];

    private static bool IsPossessive(ReadOnlySpan<char> word) => word is [.., '\'' or '\u2019', 's' or 'S'];
}
