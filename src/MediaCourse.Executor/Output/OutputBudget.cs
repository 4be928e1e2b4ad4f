using System.Globalization;
using System.Text;

namespace MediaCourse.Executor.Output;

/// <summary>Counts the bytes that one cell shows against its limit.</summary>
internal sealed class OutputBudget
{
    /// <summary>Bytes that a notebook's file spends on a value beside its text: a million empty ones are much, too.</summary>
    private const int ValueOverhead = 100;

    /// <summary>Bytes for values behind text that was cut: a cell that prints too much still shows what it comes to.</summary>
    private const int MostReserve = 32 << 10;
    private const int ShareOfReserve = 8;

    private readonly int _limit;
    private int _rest;
    private int _reserve;

    public OutputBudget(int limit)
    {
        _limit = _rest = limit;
        _reserve = Math.Min(limit / ShareOfReserve, MostReserve);
    }

    /// <summary>Whether text has been cut already; no more text is shown then, and values only from the reserve.</summary>
    public bool IsExhausted { get; private set; }

    /// <summary>What the reader is told when text has been cut.</summary>
    public string CutNotice => $"\n… output cut after {Size(_limit)}\n";

    /// <summary>The part of a text that still fits; below the whole of it the budget is exhausted.</summary>
    public ReadOnlySpan<char> Take(ReadOnlySpan<char> text)
    {
        if (IsExhausted)
        {
            return [];
        }

        var size = Encoding.UTF8.GetByteCount(text);
        if (size <= _rest)
        {
            _rest -= size;
            return text;
        }

        IsExhausted = true;
        return text[..PrefixWithin(text, _rest)];
    }

    /// <summary>Whether a value of this size still fits; it is then counted. One that does not fit is left out, and the rest goes on.</summary>
    public bool TryTake(long size)
    {
        size += ValueOverhead;
        ref var rest = ref IsExhausted ? ref _reserve : ref _rest;
        if (size > rest)
        {
            return false;
        }

        rest -= (int)size;
        return true;
    }

    /// <summary>What stands in the place of a value that did not fit.</summary>
    public string OmissionNotice(long size) =>
        $"… not shown: this output has {Size(size)}, and a cell may show {Size(_limit)} in all";

    /// <summary>A number of bytes for a reader, such as <c>1 MB</c>.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1 << 10 => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
        < 1 << 20 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1 << 10):0.#} KB"),
        < 1 << 30 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1 << 20):0.#} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1 << 30):0.#} GB"),
    };

    private static int PrefixWithin(ReadOnlySpan<char> text, int bytes)
    {
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            bytes -= rune.Utf8SequenceLength;
            if (bytes < 0)
            {
                break;
            }

            length += rune.Utf16SequenceLength;
        }

        return length;
    }
}
