using System.Collections.Immutable;
using MediaCourse.Executor.Formatting;

namespace MediaCourse.Executor.Wire;

/// <summary>What a shown value is in its cell.</summary>
internal enum ValueRole : byte
{
    /// <summary>Shown by <c>display</c>.</summary>
    Display = 0,

    /// <summary>The new content of an earlier display.</summary>
    Update = 1,

    /// <summary>The value of the last expression.</summary>
    Result = 2,
}

/// <summary>The renderings of a value that a cell shows.</summary>
internal sealed record ShownValue(ValueRole Role, string? DisplayId, ImmutableArray<Rendering> Renderings) : ExecutorMessage
{
    public ReadOnlyMemory<byte> ToFrame()
    {
        var writer = new MessageWriter(FrameKind.Value).Byte((byte)Role).OptionalString(DisplayId).Int32(Renderings.Length);
        foreach (var rendering in Renderings)
        {
            writer.String(rendering.MimeType).Boolean(rendering.IsJson).String(rendering.Text);
        }

        return writer.ToFrame();
    }

    public static ShownValue Read(ReadOnlySpan<byte> payload)
    {
        var reader = new MessageReader(payload);
        var role = (ValueRole)reader.Byte();
        if (role > ValueRole.Result)
        {
            throw new WireException("a value has an unknown role");
        }

        var displayId = reader.OptionalString();
        var count = reader.Count(minimumSize: 9);
        var renderings = ImmutableArray.CreateBuilder<Rendering>(count);
        for (var i = 0; i < count; i++)
        {
            var mimeType = reader.String();
            var isJson = reader.Boolean();
            renderings.Add(new Rendering(mimeType, reader.String(), isJson));
        }

        reader.End();
        return new ShownValue(role, displayId, renderings.MoveToImmutable());
    }
}
