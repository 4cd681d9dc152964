<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name>CanvasToolbar</name>
    <message>
        <source>Del</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Delete the selection</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Zoom to fit</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>ClassList</name>
    <message>
        <source>All garments</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Classes of garments</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>CrashReporter</name>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>The program made a mistake and goes on. Your network is still here.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>{error}

The log is in {file}.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>CurveChart</name>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>How wrong the predictions are; training makes it smaller.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Lowest validation loss</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Share of the garments whose class is predicted right.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Validation</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>DataSettings</name>
    <message>
        <source>As published</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Integer</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Less validation</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>More validation</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>One-hot</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Shuffled so that every class keeps its share in both parts.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Shuffled with a fixed seed, garment for garment as in the textbook.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Stratified</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>The loss that takes such labels: {loss}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Validation share</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>DataWorkspace</name>
    <message>
        <source>Dashed: kept for validation</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Reading 70,000 garments…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Test set</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Training set</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>DatasetErrorCard</name>
    <message>
        <source>Fashion-MNIST cannot be read</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>It belongs in {folder}. Install the program again, or copy the file from github.com/zalandoresearch/fashion-mnist, then try again.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>The file {file} cannot be read: {reason}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>The file {file} cannot be used.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>The file {file} is cut off: {received} of {expected} bytes are there.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>The file {file} is missing.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>The file {file} is not the published one: its MD5 is {received} instead of {expected}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Try Again</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>DrawWorkspace</name>
    <message>
        <source>What the network sees</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>DrawingCanvas</name>
    <message>
        <source>Canvas</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Draw a garment here</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>DrawingCard</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Eraser</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Pen</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Redo stroke</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Undo stroke</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Width of the brush</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>{name} ({keys})</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>EmptyHint</name>
    <message>
        <source>Drag an Input from the palette onto the canvas, then add layers below it. A double click adds a layer as well.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>No layers yet</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>unknown</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>GarmentDetails</name>
    <message>
        <source>Class {label} of the ten: the row has its 1 in column {label} and a 0 in the nine others.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Index {index} of the test set</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Index {index} of the training set · kept for validation</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Index {index} of the training set · trains</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Label as an integer</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Label: integer ⇄ one-hot</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>GarmentGrid</name>
    <message>
        <source>Garments</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>GarmentPicture</name>
    <message>
        <source>Picture of the garment</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Row {row}, column {column}:  {value}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>{width} × {height} pixels, 0 to 255</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>GuessCard</name>
    <message>
        <source>A shirt, a bag, a boot: the guess changes with every stroke.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Best guess of the network that ships with the program</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Best guess of the network that you trained last</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Draw a garment</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Draw already: the guess follows in a few seconds.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>My network</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>No network</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Shipped network</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>TensorFlow or the network could not be loaded. “python main.py doctor” in a terminal says what is missing.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>The network is loading…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Train a network first.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Headline</name>
    <message>
        <source>Test accuracy</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Test loss</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>wrong</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>LayerForm</name>
    <message>
        <source>Non-trainable parameters</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Output shape</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Trainable parameters</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>LayerPalette</name>
    <message>
        <source>Find a layer</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Layers to add</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>LayerWords</name>
    <message>
        <source>Applies a function to every value; it has no weights of its own.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Axis along which the tensors are joined.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Brings every channel to mean 0 and variance 1 over the batch, then rescales it.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Convolution</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Core</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Every unit weighs all values that arrive, adds a bias and applies the activation.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Function applied to the result of every neuron.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Height and width of a kernel in pixels.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Height and width of the window in pixels.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>How slowly the moving mean and variance follow.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>In training, switches a share of the values off at random and scales up the rest.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Keeps the largest value of every window: a smaller picture.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Lays the 28 rows of pixels in one row of 784.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Merging</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Normalization</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Number of kernels, and so of feature maps.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Number of neurons of the layer.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Pixels that the window moves at a time.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Pooling</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Puts the values of several branches side by side.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Regularization</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Reshaping</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Shape of one garment, without the batch axis.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Share of the values that each step switches off.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Slides small learned kernels over the picture and shows where each one fits.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Small number that keeps the division from zero.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Where the pixels of a garment enter the network.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Whether a learned factor is applied.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Whether a learned shift is added.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Whether every neuron adds a learned constant.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>same: zeros around the picture keep its size. valid: none.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Build, train and look into a Keras network on Fashion-MNIST.

Fashion-MNIST © Zalando SE, MIT. Pretendard, SIL Open Font License. Lucide icons, ISC.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>It was written by a newer version of the program.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Open a Project</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Projects (*.fashion)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Save the Project</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Save the changes to your network?</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>They are lost otherwise.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>What is wrong: {reason}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>{file} could not be used</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>{project}[*] – Fashion GUI</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>{reason} Your network is as it was.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>&amp;About Fashion GUI</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>&amp;New from</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>&amp;Redo {edit}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>&amp;Undo {edit}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Best of 20 epochs</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Chapter: 100 neurons with dropout</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Convolutional network</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Early stopping</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Hidden layer, Adam</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Hidden layer, RMSprop</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>S&amp;tep One Batch</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Softmax only</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>NetworkCanvas</name>
    <message>
        <source>Network canvas</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>NetworkOverview</name>
    <message>
        <source>Connections</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Memory as float32</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Non-trainable parameters</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>None: the network can be trained.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Select a layer to change its parameters.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Trainable parameters</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>{count} layers selected.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>NetworkWorkspace</name>
    <message>
        <source>Network</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>NodeItem</name>
    <message>
        <source>Output shape: {shape}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>{count} params</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>OneHotRow</name>
    <message>
        <source>Label as a one-hot row</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>{name}: {row}</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>ProbabilityBars</name>
    <message>
        <source>No prediction yet</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Probability of each class</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>in truth {name}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>{name} {percentage}</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>PropertiesPanel</name>
    <message>
        <source>Properties</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>RecipeForm</name>
    <message>
        <source>Batch gradient descent: one step an epoch.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Batch size</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Callbacks</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Early stopping</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Epochs without a better validation loss before the run is stopped.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Garments whose mean gradient makes one step; 0 takes all of them.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Goes back to the weights of the epoch with the lowest validation loss.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>How the loss is told the class of a garment.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Keep the best epoch</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Length of a step against the gradient: θ ← θ − η∇J(θ).</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Mini-batch gradient descent.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>ModelCheckpoint: the weights of the best epoch are kept, the run goes on.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Optimizer</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Passes over the whole training set.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Patience</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Restore the best weights</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Stochastic gradient descent: a step for every garment.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Stops the run where the validation loss no longer falls.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>The rule by which the gradient changes the weights.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>The same seed gives the same run.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>integer</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>one-hot</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>ResultsWorkspace</name>
    <message>
        <source>Classifying the 10,000 garments of the test set…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Data (Ctrl+1) says why and how to mend it.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>No prediction of the test set fits the filter.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>No such garment</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>None of them was seen in training.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>TensorFlow could not be loaded</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>The garments could not be read</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Then every garment of the test set stands here, its label beside what the network says.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Train a network first: {keys}, then Train</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>{count} shown</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>“python main.py doctor” in a terminal says what is missing.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Building the Keras model…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs} · batch {batch} of {batches}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Fashion-MNIST cannot be read: see the Data workspace.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Loading TensorFlow, then the run begins…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Reading the garments…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Ready to train.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Ready. TensorFlow is being loaded in the background.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Step one batch</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Stop the run and keep its weights (Shift+F5)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>TensorFlow could not be loaded: run “main.py doctor”.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Train on one batch only, then pause (F10)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Train, pause or resume (F5)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Validation loss</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>{time} left</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>Early stopping after epoch {done}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Early stopping after epoch {done}: the weights of epoch {best} were restored.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Finished {done} epochs.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Finished {done} epochs; the weights of epoch {best} were kept.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Keras ended the run with an error: {detail} The network is as it was.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Stopped by hand after {done} whole epochs.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>TensorFlow could not be loaded ({detail}). Run “main.py doctor” to see what is missing.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>The computer&apos;s memory is not enough for this run. Use a smaller batch size or smaller layers.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>The loss is no longer a number since epoch {epoch}, batch {batch}: the steps were too large. Try a learning rate ten times smaller.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>SampleCards</name>
    <message>
        <source>Garments of the test set with their predictions</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Wrong</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>SampleDetails</name>
    <message>
        <source>In truth: {truth}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Index {index} of the test set</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Prediction</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Wrong</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>SampleFilter</name>
    <message>
        <source>All</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Every class</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>In order</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Most confident wrong first</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>True class</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Wrong</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>SizeField</name>
    <message>
        <source>as the window</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>SplitBar</name>
    <message>
        <source>How the garments are split</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Validation</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>StageStrip</name>
    <message>
        <source>28 × 28 pixels</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Cropped</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Garments in photos have a surface.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Outlines filled</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>The ink as you drew it.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>The paper around it is cut off.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>This is all that the network gets.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>What the network sees</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Your drawing</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>TotalsLine</name>
    <message>
        <source>{count} layers</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>{count} non-trainable</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>{count} trainable parameters</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>{memory} as float32</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>TrainWorkspace</name>
    <message>
        <source>By batch</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>By epoch</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Changes count for the next run.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Every batch as it was, faint, and the mean of the last 50, strong.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Learning curves</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>No run yet</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>One point an epoch: the mean over its batches.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Press Train (F5). The loss falls here while the network learns.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Settings of the run</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>A garment is 28 × 28 pixels: the shape must be 28 × 28, 28 × 28 × 1 or 784. Here it is {shape}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>A number from {low} to {high}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>A second Input</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>A whole number from {low} to {high}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Add {layer}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>An Input is where the network begins: nothing leads to it.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Change Training Settings</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Change {parameters}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Concatenate joins two tensors or more: connect another layer to it.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Delete Layers</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Disconnect</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Drag an Input from the palette onto the canvas to begin a network.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Drag from the port below another layer to the port on top of this one.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Garments enter through an Input layer. Add one and connect it.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Needs two inputs</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>No Input layer</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>No layer has weights, so training has nothing to change. Add a Dense.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Not a garment&apos;s shape</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Nothing arrives here</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Nothing to learn</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>One of: {choices}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>One to three whole numbers, as in 28, 28, 1.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Output must be 10 values</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Output without softmax</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Several layers lead nowhere. One only may be the output: connect the others or delete them.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Several loose ends</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Shape does not fit</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>That would close a circle: the layer would wait for its own output.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>The axis does not exist in what arrives ({shapes}). -1 is always the last one.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>The loss expects ten probabilities that add up to 1: set the activation of the last layer to softmax. Here it is {activation}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>The network is empty</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>The network takes one garment at a time: keep one Input, delete this one.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>The shape that arrives is unknown until the layer before is mended.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>The window is larger than the picture under it ({shapes}). Make it smaller, or set padding to &quot;same&quot;.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>There are ten classes of garments, so the last layer must give 10 values: Dense with 10 units. Here it gives {shape}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>These two layers are connected already.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>This layer slides over height × width × channels, {expected} axes; here arrives {shapes}. Move it before Flatten, or set the Input to 28 × 28 × 1.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>This layer takes one input. Join several with Concatenate first.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>This layer would need more memory than a computer has. Make it smaller.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Two whole numbers from {low} to {high}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Two whole numbers, or empty for the size of the window.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Waits for the layer before</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>What arrives must be alike but for the joined axis; here arrive {shapes}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Yes or no.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Workspaces</name>
    <message>
        <source>Build the network&apos;s layers</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Draw</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Draw a garment and have it classified</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Set the run and watch the loss</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>The 70,000 garments and their labels</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>What the network predicts for garments it never saw</source>
        <translation type="unfinished"/>
    </message>
</context>
</TS>
