using MediaCourse.Executor.Tests.Formatting;

[assembly: TypeFormatterSource(typeof(ExtensionSource), PreferredMimeTypes = ["text/html", "text/plain"])]

namespace MediaCourse.Executor.Tests.Formatting;

[AttributeUsage(AttributeTargets.All)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[]? PreferredMimeTypes { get; set; }
}

public interface INamed
{
    string Name { get; }
}

[TypeFormatterSource(typeof(EchoSource))]
public record Plain(string Name) : INamed
{
    public override string ToString() => Name;
}

[TypeFormatterSource(typeof(EchoSource), PreferredMimeTypes = ["text/plain", "application/vnd.test.v1+json", "text/html"])]
public sealed class Preferring(string name)
{
    public override string ToString() => name;
}

public sealed record Derived(string Name) : Plain(Name)
{
    public override string ToString() => Name;
}

[TypeFormatterSource(typeof(OwnSource))]
public sealed record DerivedWithOwn(string Name) : Plain(Name);

[TypeFormatterSource(typeof(EchoSource))]
public sealed class Box<T>(T value)
{
    public override string ToString() => $"{value}";
}

[TypeFormatterSource(typeof(BoxSource))]
public sealed class TypedBox<T>(T value)
{
    public override string ToString() => $"{value}";
}

[TypeFormatterSource(typeof(EchoSource))]
public readonly struct Valued(string name)
{
    public override string ToString() => name;
}

[TypeFormatterSource(typeof(EchoSource))]
public interface IAttributed;

public sealed record OfInterface(string Text) : IAttributed;

[TypeFormatterSource(typeof(DecliningSource))]
public sealed record Declining(int Number);

[TypeFormatterSource(typeof(FailingSource))]
public sealed record Failing(string Text);

[TypeFormatterSource(typeof(NoConstructorSource))]
public sealed record BadSource(string Text);

public sealed class OtherNamed : INamed
{
    public string Name => "other";
}

internal sealed class Echo(string mimeType, Func<object, string?> write)
{
    public string MimeType => mimeType;

    public bool Format(object value, TextWriter writer)
    {
        var text = write(value);
        writer.Write(text);
        return text is not null;
    }
}

internal sealed class TypedEcho(Type type, string mimeType, Func<object, string> write)
{
    public Type Type => type;

    public string MimeType => mimeType;

    public bool Format(object value, TextWriter writer)
    {
        writer.Write(write(value));
        return true;
    }
}

internal sealed class EchoSource
{
    public IEnumerable<object> CreateTypeFormatters()
    {
        yield return new Echo("text/html", value => $"<b>html of {value}</b>");
        yield return new Echo("text/plain", value => $"plain of {value}");
        yield return new Echo("application/vnd.test.v1+json", value => $$"""{"value":"{{value}}"}""");
    }
}

internal sealed class OwnSource
{
    public IEnumerable<object> CreateTypeFormatters() => [new TypedEcho(typeof(DerivedWithOwn), "text/html", _ => "<u>own</u>")];
}

internal sealed class BoxSource
{
    public IEnumerable<object> CreateTypeFormatters() => [new TypedEcho(typeof(TypedBox<>), "text/html", value => $"<b>html of {value}</b>")];
}

internal sealed class DecliningSource
{
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new Echo("text/html", value => value is Declining { Number: 1 } ? "second" : null),
        new Echo("text/html", _ => null),
    ];
}

internal sealed class FailingSource
{
    public IEnumerable<object> CreateTypeFormatters() => [new HalfWay()];

    internal sealed class HalfWay
    {
        public string MimeType => "text/html";

        public bool Format(object value, TextWriter writer)
        {
            writer.Write("half");
            throw new InvalidOperationException("boom <b>");
        }
    }
}

internal sealed class NoConstructorSource(int number)
{
    public IEnumerable<object> CreateTypeFormatters() => [number];
}

internal sealed class ExtensionSource
{
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new TypedEcho(typeof(Version), "text/html", value => $"<b>version {value}</b>"),
        new TypedEcho(typeof(Version), "text/plain", value => $"version {value}"),
        new TypedEcho(typeof(INamed), "text/html", _ => "<i>any named</i>"),
    ];
}
