using System.Collections.Immutable;
using MediaCourse.Executor.Wire;
using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Sessions.Compilation;

namespace MediaCourse.Compiler.Wire;

/// <summary>What came of compiling a step: its parts in order, or the reason why it cannot be run.</summary>
/// <param name="Parts">What is to be run; empty where there is nothing to run or an error.</param>
/// <param name="References">Assemblies that it has newly referenced, by their paths in the worker.</param>
/// <param name="Error">Why it does not compile, or null.</param>
internal sealed record CompiledStep(ImmutableArray<CompiledCell> Parts, ImmutableArray<string> References, ErrorOutput? Error)
{
    private const int MinimumSizeOfPart = 17;

    public static CompiledStep Refused(ErrorOutput error) => new([], [], error);

    public ReadOnlyMemory<byte> ToFrame()
    {
        var writer = new MessageWriter(FrameKind.Compiled).Boolean(Error is not null);
        if (Error is not null)
        {
            return writer.String(Error.Name).String(Error.Message).Strings(Error.Traceback).ToFrame();
        }

        writer.Strings(References).Int32(Parts.Length);
        foreach (var part in Parts)
        {
            writer.String(part.SubmissionType).Boolean(part.HasResult).Int32(part.Slots).Bytes(part.Assembly.Span).Bytes(part.Symbols.Span);
        }

        return writer.ToFrame();
    }

    public static CompiledStep Read(ReadOnlySpan<byte> payload)
    {
        var reader = new MessageReader(payload);
        if (reader.Boolean())
        {
            var error = new ErrorOutput(reader.String(), reader.String(), reader.Strings());
            reader.End();
            return Refused(error);
        }

        var references = reader.Strings();
        var parts = ImmutableArray.CreateBuilder<CompiledCell>(reader.Count(MinimumSizeOfPart));
        for (var i = parts.Capacity; i > 0; i--)
        {
            parts.Add(new CompiledCell(reader.String(), reader.Boolean(), reader.Int32(), reader.Bytes(), reader.Bytes()));
        }

        reader.End();
        return new CompiledStep(parts.ToImmutable(), references, Error: null);
    }
}
