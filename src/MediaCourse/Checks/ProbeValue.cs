using System.Text.Json;

namespace MediaCourse.Checks;

/// <summary>
/// A checked value taken apart into numbers, texts, lists and rows: all that a comparison can ask of it, and nothing of the objects it was
/// made of. It can leave the process that computed it as text.
/// </summary>
public abstract record ProbeValue
{
    /// <summary>Characters that a value may have in writing.</summary>
    public const int MostCharacters = 60_000;

    private protected ProbeValue(string? type) => Type = type;

    /// <summary>Name of the value's type, or null where there is no value.</summary>
    public string? Type { get; }

    /// <summary>Whether this is no answer yet: nothing, a text of blanks and dots, or a list of nothing else.</summary>
    public virtual bool IsUnanswered => false;

    /// <summary>Takes a value apart.</summary>
    /// <param name="value">A number, a text, a truth value, a date, a row of the library, or a list or dictionary of these.</param>
    /// <exception cref="CheckAuthoringException">The value is of another type, or too large.</exception>
    public static ProbeValue Of(object? value) => new ProbeValueBuilder().Build(value, 0);

    /// <summary>Reads a value that was written by <see cref="ToText"/>, wherever it comes from.</summary>
    /// <exception cref="ProbeTextException">It is no such text, or too long.</exception>
    public static ProbeValue Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ProbeValueText.Read(text);
    }

    /// <summary>The value in writing, as JSON on one line.</summary>
    /// <exception cref="CheckAuthoringException">It is too large.</exception>
    public string ToText() => ProbeValueText.Write(this);

    internal abstract void WriteTo(Utf8JsonWriter json);
}

/// <summary>No value.</summary>
internal sealed record NullProbe() : ProbeValue((string?)null)
{
    public override bool IsUnanswered => true;

    internal override void WriteTo(Utf8JsonWriter json) => json.WriteNullValue();
}

/// <summary>Yes or no.</summary>
internal sealed record TruthProbe(bool Truth) : ProbeValue(nameof(Boolean))
{
    internal override void WriteTo(Utf8JsonWriter json) => json.WriteBooleanValue(Truth);
}

/// <summary>A number with all its digits.</summary>
internal sealed record NumberProbe(string TypeName, string Digits) : ProbeValue(TypeName)
{
    internal override void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString(ProbeValueText.TypeField, TypeName);
        json.WriteString(ProbeValueText.NumberField, Digits);
        json.WriteEndObject();
    }
}

/// <summary>A text, or what is compared as one: a date, the name of an enumeration's member.</summary>
internal sealed record TextProbe(string TypeName, string Text) : ProbeValue(TypeName)
{
    public override bool IsUnanswered => TypeName == nameof(String) && Text.AsSpan().Trim(" .\u2026?_").IsEmpty;

    internal override void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString(ProbeValueText.TypeField, TypeName);
        json.WriteString(ProbeValueText.TextField, Text);
        json.WriteEndObject();
    }
}

/// <summary>Values in order.</summary>
internal sealed record ListProbe(string TypeName, IReadOnlyList<ProbeValue> Items) : ProbeValue(TypeName)
{
    public override bool IsUnanswered => Items.All(item => item.IsUnanswered);

    internal override void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString(ProbeValueText.TypeField, TypeName);
        json.WriteStartArray(ProbeValueText.ListField);
        foreach (var item in Items)
        {
            item.WriteTo(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}

/// <summary>Values by key.</summary>
internal sealed record TableProbe(string TypeName, IReadOnlyList<KeyValuePair<ProbeValue, ProbeValue>> Entries) : ProbeValue(TypeName)
{
    public override bool IsUnanswered => Entries.Count == 0;

    internal override void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString(ProbeValueText.TypeField, TypeName);
        json.WriteStartArray(ProbeValueText.TableField);
        foreach (var (key, value) in Entries)
        {
            key.WriteTo(json);
            value.WriteTo(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}

/// <summary>A row of the library with its comparable members in alphabetical order.</summary>
internal sealed record RowProbe(string TypeName, IReadOnlyList<KeyValuePair<string, ProbeValue>> Members) : ProbeValue(TypeName)
{
    internal override void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString(ProbeValueText.TypeField, TypeName);
        json.WriteStartObject(ProbeValueText.RowField);
        foreach (var (name, value) in Members)
        {
            json.WritePropertyName(name);
            value.WriteTo(json);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
