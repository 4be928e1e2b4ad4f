using MediaCourse.Executor.Wire;

namespace MediaCourse.Compiler.Wire;

/// <summary>The steps of a notebook to be compiled, and the processor time that the worker may take for them.</summary>
/// <param name="Steps">The steps.</param>
/// <param name="CellTime">For one step.</param>
/// <param name="Time">For all steps.</param>
internal sealed record SourceNotebook(IReadOnlyList<SourceStep> Steps, TimeSpan CellTime, TimeSpan Time)
{
    private const int MinimumSizeOfStep = 9;

    public ReadOnlyMemory<byte> ToFrame()
    {
        var writer = new MessageWriter(FrameKind.Compile).Int32((int)CellTime.TotalMilliseconds).Int32((int)Time.TotalMilliseconds).Int32(Steps.Count);
        foreach (var step in Steps)
        {
            writer.String(step.Name).String(step.Code).Byte((byte)step.Scope);
        }

        return writer.ToFrame();
    }

    public static SourceNotebook Read(ReadOnlySpan<byte> payload)
    {
        var reader = new MessageReader(payload);
        var (cellTime, time) = (TimeSpan.FromMilliseconds(reader.Int32()), TimeSpan.FromMilliseconds(reader.Int32()));
        var steps = new SourceStep[reader.Count(MinimumSizeOfStep)];
        for (var i = 0; i < steps.Length; i++)
        {
            steps[i] = new SourceStep(reader.String(), reader.String(), (StepScope)reader.Byte());
        }

        reader.End();
        return new SourceNotebook(steps, cellTime, time);
    }
}
