using System.Globalization;
using System.Text;

namespace MediaCourse.Notebooks.Documents.Syntax;

/// <summary>A string, number, true, false or null with its spelling.</summary>
internal sealed class ScalarSyntax : JsonSyntax
{
    private readonly ReadOnlyMemory<byte> _token;

    public ScalarSyntax(SourceText source, int start, int length)
        : base(source, start, length)
    {
    }

    private ScalarSyntax(ReadOnlyMemory<byte> token)
        : base(source: null) => _token = token;

    public static ScalarSyntax Null { get; } = OfToken("null");

    /// <summary>The value as it is spelt, quotation marks included.</summary>
    public ReadOnlyMemory<byte> Token => IsVerbatim ? Raw : _token;

    public bool IsString => Token.Span[0] == (byte)'"';

    public bool IsNull => Token.Span[0] == (byte)'n';

    public bool IsNumber => Token.Span[0] is (byte)'-' or (>= (byte)'0' and <= (byte)'9');

    /// <summary>True or false, or null where the value is something else.</summary>
    public bool? Flag => Token.Span[0] switch
    {
        (byte)'t' => true,
        (byte)'f' => false,
        _ => null,
    };

    /// <summary>The number if it is a whole one of 32 bits, however it is spelt, else null.</summary>
    public int? WholeNumber => Number is { } number && number == Math.Truncate(number) && Math.Abs(number) <= int.MaxValue ? (int)number : null;

    /// <summary>The number, or null where the value is something else.</summary>
    public double? Number => IsNumber ? double.Parse(Token.Span, NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    /// <summary>A new value spelt so.</summary>
    public static ScalarSyntax OfToken(string token) => new(Encoding.UTF8.GetBytes(token));

    public static ScalarSyntax Of(int? number) => number is { } value ? OfToken(value.ToString(CultureInfo.InvariantCulture)) : Null;

    /// <summary>The characters of a string value.</summary>
    public string Decode() => JsonString.Decode(Token.Span[1..^1]);
}
