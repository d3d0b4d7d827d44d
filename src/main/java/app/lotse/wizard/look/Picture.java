package app.lotse.wizard.look;

import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.transform.Scale;

/** Flat shapes drawn on a sheet of fixed size that is scaled to the room it gets; the style sheet gives the colours and, in em, the room. */
class Picture extends Region {
    private final double sheetWidth;
    private final double sheetHeight;
    private final Group shapes = new Group();
    private final Scale scale = new Scale(1, 1);

    /** @param sheetWidth width of the sheet on which the shapes are drawn, in its own units */
    Picture(double sheetWidth, double sheetHeight, String... styleClasses) {
        this.sheetWidth = sheetWidth;
        this.sheetHeight = sheetHeight;
        getStyleClass().addAll(styleClasses);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        shapes.setManaged(false);
        shapes.getTransforms().add(scale);
        getChildren().add(shapes);
    }

    /** Adds a shape in the notation of SVG paths, moved by x and y. */
    final SVGPath path(String styleClass, double x, double y, String notation) {
        var path = new SVGPath();
        path.setContent(notation);
        path.setTranslateX(x);
        path.setTranslateY(y);
        shape(styleClass, path);
        return path;
    }

    final void shape(String styleClass, Shape shape) {
        shape.getStyleClass().add(styleClass);
        shapes.getChildren().add(shape);
    }

    /** Cuts off what lies outside. */
    final void clip(Shape shape) {
        shapes.setClip(shape);
    }

    /** How many px one unit of the sheet measures at present. */
    final double unit() {
        return scale.getX();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        double factor = Math.max(0.01, Math.min(width / sheetWidth, height / sheetHeight));
        scale.setX(factor);
        scale.setY(factor);
        shapes.setLayoutX(snappedLeftInset() + (width - sheetWidth * factor) / 2);
        shapes.setLayoutY(snappedTopInset() + (height - sheetHeight * factor) / 2);
    }
}
